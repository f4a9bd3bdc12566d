package os.qres.pos.house;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PaperFormat;
import os.qres.model.printing.PrintJobView;

/// What a waiter can have printed, and decide about what waits. Paper is of use now or never: unlike an order, none of
/// this is kept for when the connection is back.
public interface Printing {
    /// The bill or a receipt of an order.
    /// @param say hears what has come of it
    void print(OrderPaper paper, Consumer<String> say);

    /// What such a paper will look like as it comes out.
    /// @param show takes the file
    /// @param say hears why there is none
    void sheet(OrderPaper paper, PaperFormat format, Consumer<byte[]> show, Consumer<String> say);

    /// A report of the till: the numbered one, or that of the moment.
    /// @param say hears what has come of it
    void report(@Nullable Integer number, Consumer<String> say);

    /// What such a report looks like on paper.
    /// @param show takes the file
    /// @param say hears why there is none
    void paper(@Nullable Integer number, PaperFormat format, Consumer<byte[]> show, Consumer<String> say);

    /// Puts a PDF among this terminal's files, and never in the place of another.
    /// @param name without its ending
    /// @param say hears where it is, or why it is not
    void keep(String name, byte[] pdf, Consumer<String> say);

    /// What a printer holds or could not print, so that somebody has to decide, the oldest first.
    /// @param say hears why nobody knows
    void undecided(int printerId, Consumer<List<PrintJobView>> show, Consumer<String> say);

    /// What such a chit says.
    /// @param show takes the picture, as PNG
    void chit(int jobId, Consumer<byte[]> show, Consumer<String> say);

    /// Prints a chit after all (`release`), or drops it (`discard`).
    /// @param done when it is decided, by us or by somebody else meanwhile
    /// @param say hears why it is not
    void decide(int jobId, String decision, Runnable done, Consumer<String> say);

    /// All that a printer has not brought out comes out of another one.
    /// @param say hears why it does not
    void reroute(int printerId, int other, Runnable done, Consumer<String> say);
}
