package os.qres.pos.house;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a waiter can have printed, and decide about what waits. Paper is of use now or never: unlike an order, none of
/// this is kept for when the connection is back.
public interface Printing {
    /// `bill` or `receipt` of the order.
    /// @param say hears what has come of it
    void print(int orderId, String paper, Consumer<String> say);

    /// What `bill` or `receipt` of the order will look like as it comes out.
    /// @param show takes the picture, as PNG
    /// @param say hears why there is none
    void sheet(int orderId, String paper, Consumer<byte[]> show, Consumer<String> say);

    /// A report of the till: the numbered one, or that of the moment.
    /// @param say hears what has come of it
    void report(@Nullable Integer number, Consumer<String> say);

    /// What such a report looks like on paper.
    /// @param show takes the picture, as PNG
    /// @param say hears why there is none
    void paper(@Nullable Integer number, Consumer<byte[]> show, Consumer<String> say);

    /// Prints what a printer holds after all (`release`), or drops it (`discard`).
    void decide(int printerId, String decision, Consumer<String> say);

    /// Where there is no server: it says so.
    static Printing none(String words) {
        return new Printing() {
            @Override
            public void print(int orderId, String paper, Consumer<String> say) {
                say.accept(words);
            }

            @Override
            public void sheet(int orderId, String paper, Consumer<byte[]> show, Consumer<String> say) {
                say.accept(words);
            }

            @Override
            public void report(@Nullable Integer number, Consumer<String> say) {
                say.accept(words);
            }

            @Override
            public void paper(@Nullable Integer number, Consumer<byte[]> show, Consumer<String> say) {
                say.accept(words);
            }

            @Override
            public void decide(int printerId, String decision, Consumer<String> say) {
                say.accept(words);
            }
        };
    }
}
