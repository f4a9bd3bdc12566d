package os.qres.pos;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Problem;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintWish;
import os.qres.pos.house.Printing;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.program.Kit;

/// Asks the server to print.
final class ServerPrinting implements Printing {
    private final Kit kit;

    ServerPrinting(Kit kit) {
        this.kit = kit;
    }

    @Override
    public void print(int orderId, String paper, Consumer<String> say) {
        Command<PrintJobView> command =
                Command.post("/orders/" + orderId + "/" + paper, new PrintWish(null), PrintJobView.class);
        kit.calls().ask(() -> kit.api().send(command), reply -> say.accept(words(reply, "print.sent." + paper)));
    }

    @Override
    public void report(@Nullable Integer number, Consumer<String> say) {
        Command<PrintJobView> command = Command.post(path(number), new PrintWish(null), PrintJobView.class);
        kit.calls().ask(() -> kit.api().send(command), reply -> say.accept(words(reply, "print.sent.report")));
    }

    @Override
    public void sheet(int orderId, String paper, Consumer<byte[]> show, Consumer<String> say) {
        picture("/orders/" + orderId + "/" + paper + "?format=png&printed=true", show, say);
    }

    @Override
    public void paper(@Nullable Integer number, Consumer<byte[]> show, Consumer<String> say) {
        picture(path(number) + "?format=png", show, say);
    }

    private void picture(String path, Consumer<byte[]> show, Consumer<String> say) {
        kit.calls().ask(() -> kit.api().bytes(path), reply -> {
            if (reply instanceof Reply.Ok<byte[]>(byte[] png)) {
                show.accept(png);
            } else {
                say.accept(words(reply, ""));
            }
        });
    }

    private static String path(@Nullable Integer number) {
        return number == null ? "/till/x-report/paper" : "/till/z-reports/" + number + "/paper";
    }

    @Override
    public void decide(int printerId, String decision, Consumer<String> say) {
        kit.calls().ask(() -> undecided(printerId), jobs -> jobs.forEach(job -> decide(job, decision, say)));
    }

    private List<PrintJobView> undecided(int printerId) {
        return Stream.of("held", "failed")
                .map(state -> kit.api().list("/printers/" + printerId + "/jobs?state=" + state, PrintJobView.class))
                .flatMap(reply -> reply instanceof Reply.Ok<List<PrintJobView>>(List<PrintJobView> jobs)
                        ? jobs.reversed().stream()
                        : Stream.empty())
                .toList();
    }

    private void decide(PrintJobView job, String decision, Consumer<String> say) {
        Command<PrintJobView> command = Command.post("/print-jobs/" + job.id() + "/" + decision, PrintJobView.class);
        kit.calls().ask(() -> kit.api().send(command), reply -> {
            if (!(reply instanceof Reply.Ok<PrintJobView>)) {
                say.accept(words(reply, ""));
            }
        });
    }

    private String words(Reply<?> reply, String well) {
        return switch (reply) {
            case Reply.Ok<?> _ -> kit.texts().get(well);
            case Reply.Refused<?>(Problem problem) -> Objects.requireNonNullElse(problem.detail(), problem.title());
            case Reply.Unreachable<?> _ -> kit.texts().get("print.offline");
        };
    }
}
