package os.qres.pos.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A printer's server that shows a report as the real one has drawn it, and notes what is printed.
public final class TestPaper implements Printing {
    public final List<String> printed = new ArrayList<>();

    @Override
    public void print(int orderId, String paper, Consumer<String> say) {
        printed.add(paper + " " + orderId);
    }

    @Override
    public void sheet(int orderId, String paper, Consumer<byte[]> show, Consumer<String> say) {
        picture("bill.png", show);
    }

    @Override
    public void report(@Nullable Integer number, Consumer<String> say) {
        printed.add("report " + number);
        say.accept("printing");
    }

    @Override
    public void paper(@Nullable Integer number, Consumer<byte[]> show, Consumer<String> say) {
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
    public void decide(int printerId, String decision, Consumer<String> say) {
        printed.add(decision + " " + printerId);
    }
}
