package os.qres.pos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import os.qres.model.Problem;
import os.qres.model.printing.PaperFormat;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintWish;
import os.qres.model.printing.Reroute;
import os.qres.pos.house.OrderPaper;
import os.qres.pos.house.Printing;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Done;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.text.Texts;

/// Asks the server to print.
public final class ServerPrinting implements Printing {
    private static final int MOST = 100;

    private final Calls calls;
    private final ServerApi api;
    private final Texts texts;
    private final PaperFiles files;

    /// @param files where PDFs are kept
    public ServerPrinting(Calls calls, ServerApi api, Texts texts, PaperFiles files) {
        this.calls = calls;
        this.api = api;
        this.texts = texts;
        this.files = files;
    }

    @Override
    public void print(OrderPaper paper, Consumer<String> say) {
        Command<PrintJobView> command =
                Command.post(path(paper), new PrintWish(null, paper.payment()), PrintJobView.class);
        calls.ask(() -> api.send(command), reply -> say.accept(words(reply, "print.sent." + paper.kind())));
    }

    @Override
    public void report(@Nullable Integer number, Consumer<String> say) {
        Command<PrintJobView> command = Command.post(path(number), new PrintWish(null, null), PrintJobView.class);
        calls.ask(() -> api.send(command), reply -> say.accept(words(reply, "print.sent.report")));
    }

    @Override
    public void sheet(OrderPaper paper, PaperFormat format, Consumer<byte[]> show, Consumer<String> say) {
        String payment = paper.payment() == null ? "" : "&payment_id=" + paper.payment();
        file(path(paper) + "?printed=true&format=" + word(format) + payment, show, say);
    }

    @Override
    public void paper(@Nullable Integer number, PaperFormat format, Consumer<byte[]> show, Consumer<String> say) {
        file(path(number) + "?format=" + word(format), show, say);
    }

    @Override
    public void chit(int jobId, Consumer<byte[]> show, Consumer<String> say) {
        file("/print-jobs/" + jobId + "/preview?format=" + word(PaperFormat.PNG), show, say);
    }

    private static String word(PaperFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private void file(String path, Consumer<byte[]> show, Consumer<String> say) {
        calls.ask(() -> api.bytes(path), reply -> {
            if (reply instanceof Reply.Ok<byte[]>(byte[] bytes)) {
                show.accept(bytes);
            } else {
                say.accept(words(reply, ""));
            }
        });
    }

    @Override
    public void keep(String name, byte[] pdf, Consumer<String> say) {
        calls.ask(() -> kept(name, pdf), say);
    }

    private String kept(String name, byte[] pdf) {
        try {
            return texts.get("paper.kept", files.keep(name, pdf));
        } catch (IOException e) {
            return texts.get("paper.not-kept", String.valueOf(e.getMessage()));
        }
    }

    private static String path(OrderPaper paper) {
        return "/orders/" + paper.order() + "/" + paper.kind();
    }

    private static String path(@Nullable Integer number) {
        return number == null ? "/till/x-report/paper" : "/till/z-reports/" + number + "/paper";
    }

    @Override
    public void undecided(int printerId, Consumer<List<PrintJobView>> show, Consumer<String> say) {
        calls.ask(() -> undecided(printerId), reply -> {
            if (reply instanceof Reply.Ok<List<PrintJobView>>(List<PrintJobView> chits)) {
                show.accept(chits);
            } else {
                say.accept(words(reply, ""));
            }
        });
    }

    private Reply<List<PrintJobView>> undecided(int printerId) {
        var all = new ArrayList<PrintJobView>();
        for (String state : List.of("held", "failed")) {
            String path = "/printers/" + printerId + "/jobs?limit=" + MOST + "&state=" + state;
            Reply<List<PrintJobView>> reply = api.list(path, PrintJobView.class);
            if (!(reply instanceof Reply.Ok<List<PrintJobView>>(List<PrintJobView> chits))) {
                return reply;
            }
            all.addAll(chits);
        }
        all.sort(Comparator.comparing(PrintJobView::createdAt).thenComparing(PrintJobView::id));
        return new Reply.Ok<>(all);
    }

    @Override
    public void decide(int jobId, String decision, Runnable done, Consumer<String> say) {
        Command<PrintJobView> command = Command.post("/print-jobs/" + jobId + "/" + decision, PrintJobView.class);
        calls.ask(() -> api.send(command), reply -> {
            boolean isOthers = reply instanceof Reply.Refused<PrintJobView> refused && refused.is("job-done");
            if (!(reply instanceof Reply.Ok<PrintJobView>)) {
                say.accept(words(reply, ""));
            }
            if (reply instanceof Reply.Ok<PrintJobView> || isOthers) {
                done.run();
            }
        });
    }

    @Override
    public void reroute(int printerId, int other, Runnable done, Consumer<String> say) {
        Command<Done> command = Command.post("/printers/" + printerId + "/reroute", new Reroute(other), Done.class);
        calls.ask(() -> api.send(command), reply -> {
            if (reply instanceof Reply.Ok<Done>) {
                done.run();
            } else {
                say.accept(words(reply, ""));
            }
        });
    }

    private String words(Reply<?> reply, String well) {
        return switch (reply) {
            case Reply.Ok<?> _ -> texts.get(well);
            case Reply.Refused<?>(Problem problem) -> Objects.requireNonNullElse(problem.detail(), problem.title());
            case Reply.Unreachable<?> _ -> texts.get("print.offline");
        };
    }
}
