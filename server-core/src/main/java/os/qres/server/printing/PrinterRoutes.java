package os.qres.server.printing;

import java.util.List;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterDraft;
import os.qres.model.printing.PrinterStatus;
import os.qres.model.printing.PrinterView;
import os.qres.model.printing.TerminalPrinters;
import os.qres.model.printing.TerminalPrintersDraft;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Call;
import os.qres.server.platform.http.Filter;
import os.qres.server.platform.http.Page;
import os.qres.server.platform.http.Route;

/// `/printers`.
public final class PrinterRoutes {
    private static final String ONE = "/printers/{printer_id}";

    private final Printers printers;
    private final PrintQueue queue;
    private final OwnPrinters own;

    public PrinterRoutes(Printers printers, PrintQueue queue, OwnPrinters own) {
        this.own = own;
        this.printers = printers;
        this.queue = queue;
    }

    public List<Route<?>> routes() {
        return List.of(
                Route.get("/printers/", Access.MANAGER)
                        .says("Printers, what each prints, and how it is.")
                        .givesList(PrinterView.class)
                        .reads((in, call) -> Answer.page(Page.of(printers.all(in), call.window()))),
                Route.post("/printers/", Access.ADMIN)
                        .says("Adds a printer.")
                        .takes(PrinterDraft.class)
                        .creates(PrinterView.class)
                        .writes((unit, call) -> {
                            PrinterView made = printers.create(unit, call.body());
                            return Answer.created("/printers/" + made.id(), made);
                        }),
                Route.get("/printers/status", Access.STAFF)
                        .says("How the printers in use are, and how much waits for each.")
                        .givesAll(PrinterStatus.class)
                        .reads((in, _) -> Answer.ok(printers.statuses(in))),
                Route.get(ONE, Access.MANAGER)
                        .says("One printer.")
                        .gives(PrinterView.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.ok(printers.one(in, printer(call)))),
                Route.patch(ONE, Access.ADMIN)
                        .says("Describes a printer otherwise, or says what it prints.")
                        .patches(PrinterDraft.class)
                        .gives(PrinterView.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(printers.change(
                                unit,
                                printer(call),
                                call.patched(printers.draft(unit, printer(call)), PrinterDraft.class)))),
                Route.delete(ONE, Access.ADMIN)
                        .says("Takes a printer away for which nothing waits.")
                        .givesNothing()
                        .refuses("not-found", "stale", "printer-busy")
                        .writes((unit, call) -> {
                            printers.remove(unit, printer(call));
                            return Answer.noContent();
                        }),
                Route.get(ONE + "/jobs", Access.STAFF)
                        .says("What a printer was given, newest first.")
                        .filters(Filter.word("state", PrintJobState.class))
                        .givesList(PrintJobView.class)
                        .refuses("not-found")
                        .reads((in, call) -> Answer.page(queue.jobs(
                                in, printer(call), call.queryWord("state", PrintJobState.class), call.window()))),
                Route.get("/terminals/printers", Access.MANAGER)
                        .says("Which printers are the terminals' own.")
                        .givesAll(TerminalPrinters.class)
                        .reads((in, _) -> Answer.ok(own.all(in))),
                Route.patch("/terminals/{terminal_id}/printers", Access.ADMIN)
                        .says(
                                "Says on which printer a terminal's bills and receipts come out, and where its drawer hangs.")
                        .patches(TerminalPrintersDraft.class)
                        .gives(TerminalPrinters.class)
                        .refuses("not-found", "stale")
                        .writes((unit, call) -> Answer.ok(own.change(
                                unit,
                                call.id("terminal_id"),
                                call.patched(own.draft(unit, call.id("terminal_id")), TerminalPrintersDraft.class)))));
    }

    private static int printer(Call<?> call) {
        return call.id("printer_id");
    }
}
