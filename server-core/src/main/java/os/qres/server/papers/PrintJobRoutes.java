package os.qres.server.papers;

import java.util.List;
import java.util.stream.Stream;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintKind;
import os.qres.model.printing.PrintWish;
import os.qres.model.printing.Reroute;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.access.Right;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.http.RouteBuilder;
import os.qres.server.printing.PrintQueue;

/// `/print-jobs`, and an order's bill and receipt. Pictures are drawn when the database has been asked.
public final class PrintJobRoutes {
    private static final String ONE = "/print-jobs/{print_job_id}";

    /// Of which alone a receipt is.
    private static final Filter PAYMENT = Filter.number("payment_id");

    private final Database database;
    private final PrintQueue queue;
    private final PaperDesk desk;
    private final Right reroute;

    /// @param reroute who may send a chit elsewhere
    public PrintJobRoutes(Database database, PrintQueue queue, PaperDesk desk, Right reroute) {
        this.database = database;
        this.queue = queue;
        this.desk = desk;
        this.reroute = reroute;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get(ONE, Access.STAFF)
                        .says("One chit, and how far it is.")
                        .gives(PrintJobView.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.ok(queue.one(in, job(call)))),
                Route.get(ONE + "/preview", Access.STAFF)
                        .says("What a chit says: a picture, a PDF, or lines of text.")
                        .filters(Preview.FORMAT)
                        .givesMedia(Preview.PNG, Preview.PDF, Preview.TEXT)
                        .refuses("not-found", "forbidden")
                        .does(call ->
                                Preview.answer(call, database.read(call.actor(), in -> queue.document(in, job(call))))),
                Route.post(ONE + "/release", Access.STAFF)
                        .says("A chit that was held or has failed is to be printed after all.")
                        .gives(PrintJobView.class)
                        .refuses("not-found", "job-done")
                        .writes((unit, call) -> Answer.ok(queue.release(unit, job(call)))),
                Route.post(ONE + "/reprint", Access.STAFF)
                        .says("Prints a chit once more, as a copy if it may have come out.")
                        .gives(PrintJobView.class)
                        .refuses("not-found")
                        .writes((unit, call) -> Answer.ok(queue.reprint(unit, job(call)))),
                Route.post(ONE + "/reroute", Access.STAFF)
                        .needs(reroute)
                        .says("Prints a chit on another printer.")
                        .takes(Reroute.class)
                        .gives(PrintJobView.class)
                        .refuses("not-found")
                        .writes((unit, call) -> Answer.ok(
                                queue.reroute(unit, job(call), call.body().printerId()))),
                Route.post(ONE + "/discard", Access.STAFF)
                        .says("A chit that nobody wants any more is not printed.")
                        .gives(PrintJobView.class)
                        .refuses("not-found", "job-done")
                        .writes((unit, call) -> Answer.ok(queue.discard(unit, job(call)))),
                Route.post("/printers/{printer_id}/reroute", Access.STAFF)
                        .needs(reroute)
                        .says("Prints all that a printer has not brought out on another printer.")
                        .takes(Reroute.class)
                        .givesAll(PrintJobView.class)
                        .refuses("not-found")
                        .writes((unit, call) -> Answer.ok(queue.rerouteAll(
                                unit, call.id("printer_id"), call.body().printerId()))),
                Route.post("/printers/{printer_id}/test", Access.MANAGER)
                        .says("Prints a page on which one sees whether letters, codes and width are as described.")
                        .creates(PrintJobView.class)
                        .refuses("not-found")
                        .writes((unit, call) -> made(desk.testPage(unit, call.id("printer_id")))),
                shows("/orders/{order_id}/bill")
                        .says("The order's bill as it would be printed: a picture, a PDF, or lines of text.")
                        .refuses("not-found")
                        .does(call -> preview(call, PrintKind.BILL)),
                Route.post("/orders/{order_id}/bill", Access.WAITER)
                        .says("Prints the order's bill, before it is paid.")
                        .mayTake(PrintWish.class)
                        .creates(PrintJobView.class)
                        .refuses("not-found", "no-printer")
                        .writes((unit, call) -> print(unit, call, PrintKind.BILL)),
                shows("/orders/{order_id}/receipt", PAYMENT)
                        .says("The order's receipt as it would be printed, or that of one payment: a picture, a PDF,"
                                + " or lines of text.")
                        .refuses("not-found")
                        .does(call -> preview(call, PrintKind.RECEIPT)),
                Route.post("/orders/{order_id}/receipt", Access.WAITER)
                        .says(
                                "Prints the order's receipt, or that of one payment, as a copy if it has come out before.")
                        .mayTake(PrintWish.class)
                        .creates(PrintJobView.class)
                        .refuses("not-found", "no-printer", "nothing-paid")
                        .writes((unit, call) -> print(unit, call, PrintKind.RECEIPT)));
    }

    private static RouteBuilder<Void> shows(String path, Filter... more) {
        Filter[] filters = Stream.concat(Stream.of(Preview.FORMAT, Preview.PRINTED), Stream.of(more))
                .toArray(Filter[]::new);
        return Route.get(path, Access.WAITER).filters(filters).givesMedia(Preview.PNG, Preview.PDF, Preview.TEXT);
    }

    private Answer preview(Call<Void> call, PrintKind kind) {
        String language = call.actor().language().getLanguage();
        Integer payment =
                kind == PrintKind.RECEIPT ? call.queryNumber("payment_id").orElse(null) : null;
        if (call.queryFlag("printed").orElse(false)) {
            return Preview.shown(
                    call,
                    database.read(call.actor(), in -> desk.printed(in, call.id("order_id"), kind, language, payment)));
        }
        return Preview.answer(
                call,
                database.read(call.actor(), in -> desk.document(in, call.id("order_id"), kind, language, payment)));
    }

    private Answer print(Unit unit, Call<PrintWish> call, PrintKind kind) {
        return made(desk.print(unit, call.id("order_id"), kind, call.optionalBody()));
    }

    static Answer made(PrintJobView job) {
        return Answer.created("/print-jobs/" + job.id(), job);
    }

    private static int job(Call<?> call) {
        return call.id("print_job_id");
    }
}
