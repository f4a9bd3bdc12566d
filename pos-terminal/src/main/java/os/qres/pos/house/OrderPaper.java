package os.qres.pos.house;

import org.jspecify.annotations.Nullable;

/// A paper of an order.
///
/// @param kind `bill` or `receipt`
/// @param payment of which alone the receipt is; nothing where it is of the whole check
public record OrderPaper(int order, String kind, @Nullable Integer payment) {
    public static OrderPaper bill(int order) {
        return new OrderPaper(order, "bill", null);
    }

    public static OrderPaper receipt(int order) {
        return new OrderPaper(order, "receipt", null);
    }

    /// For whoever has paid a part of it.
    public static OrderPaper part(int order, int payment) {
        return new OrderPaper(order, "receipt", payment);
    }
}
