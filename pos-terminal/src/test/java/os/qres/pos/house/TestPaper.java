package os.qres.pos.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PaperFormat;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrintKind;
import os.qres.paper.escpos.Block;
import os.qres.paper.escpos.Document;
import os.qres.paper.escpos.Sheet;
import os.qres.paper.escpos.SheetImage;
import os.qres.paper.escpos.Style;
import os.qres.pos.DemoHouse;

/// A printer's server that shows a report as the real one has drawn it, and notes what is printed.
public final class TestPaper implements Printing {
    public final List<String> printed = new ArrayList<>();

    /// What happened at table 12, 14 minutes ago, and may have come out; and what belongs to no table.
    public static List<PrintJobView> asked() {
        Instant at = DemoHouse.NOW.minusSeconds(840);
        return List.of(
                new PrintJobView(
                        31,
                        3,
                        7,
                        PrintKind.KITCHEN,
                        "Горячий цех · заказ 48",
                        12,
                        1,
                        PrintJobState.FAILED,
                        true,
                        5,
                        at,
                        null),
                new PrintJobView(
                        32, 3, 8, PrintKind.TEST, "Проба печати", null, null, PrintJobState.HELD, false, 0, at, null));
    }

    /// What somebody has to decide about.
    public List<PrintJobView> chits = List.of();

    @Override
    public void print(OrderPaper paper, Consumer<String> say) {
        printed.add(paper.kind() + " " + paper.order() + (paper.payment() == null ? "" : "/" + paper.payment()));
    }

    @Override
    public void sheet(OrderPaper paper, PaperFormat format, Consumer<byte[]> show, Consumer<String> say) {
        picture("bill.png", show);
    }

    @Override
    public void report(@Nullable Integer number, Consumer<String> say) {
        printed.add("report " + number);
        say.accept("printing");
    }

    @Override
    public void paper(@Nullable Integer number, PaperFormat format, Consumer<byte[]> show, Consumer<String> say) {
        picture("z-report.png", show);
    }

    private static void picture(String name, Consumer<byte[]> show) {
        try (InputStream picture = TestPaper.class.getResourceAsStream(name)) {
            show.accept(Objects.requireNonNull(picture).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(String name, byte[] pdf, Consumer<String> say) {
        printed.add("keep " + name);
    }

    @Override
    public void undecided(int printerId, Consumer<List<PrintJobView>> show, Consumer<String> say) {
        show.accept(chits);
    }

    @Override
    public void chit(int jobId, Consumer<byte[]> show, Consumer<String> say) {
        show.accept(SheetImage.png(Sheet.of(
                Document.of(List.of(
                        Block.text("СТОЛ 12", Style.TITLE),
                        Block.pair("Горячий цех", "Заказ 48"),
                        new Block.Rule(true),
                        Block.text("2 x Борщ с говядиной", Style.TALL),
                        Block.text("! без лука", Style.BOLD),
                        Block.text("1 x Рибай, 300 г", Style.TALL),
                        Block.pair("", "№ " + jobId))),
                48)));
    }

    @Override
    public void decide(int jobId, String decision, Runnable done, Consumer<String> say) {
        printed.add(decision + " " + jobId);
        done.run();
    }

    @Override
    public void reroute(int printerId, int other, Runnable done, Consumer<String> say) {
        printed.add("reroute " + printerId + " to " + other);
        done.run();
    }
}
