package os.qres.pos.house;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PaperFormat;
import os.qres.model.printing.PrintJobView;

/// Where there is no server: it says so.
record NoPrinting(String words) implements Printing {
    @Override
    public void print(OrderPaper paper, Consumer<String> say) {
        say.accept(words);
    }

    @Override
    public void sheet(OrderPaper paper, PaperFormat format, Consumer<byte[]> show, Consumer<String> say) {
        say.accept(words);
    }

    @Override
    public void report(@Nullable Integer number, Consumer<String> say) {
        say.accept(words);
    }

    @Override
    public void paper(@Nullable Integer number, PaperFormat format, Consumer<byte[]> show, Consumer<String> say) {
        say.accept(words);
    }

    @Override
    public void keep(String name, byte[] pdf, Consumer<String> say) {
        say.accept(words);
    }

    @Override
    public void undecided(int printerId, Consumer<List<PrintJobView>> show, Consumer<String> say) {
        say.accept(words);
    }

    @Override
    public void chit(int jobId, Consumer<byte[]> show, Consumer<String> say) {
        say.accept(words);
    }

    @Override
    public void decide(int jobId, String decision, Runnable done, Consumer<String> say) {
        say.accept(words);
    }

    @Override
    public void reroute(int printerId, int other, Runnable done, Consumer<String> say) {
        say.accept(words);
    }
}
