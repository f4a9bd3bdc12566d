package os.qres.pos.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.payments.ItemShare;
import os.qres.model.payments.PaymentShare;

/// What one guest pays of a check.
///
/// @param number of the part, the seat or the line
/// @param share what the server is told of it
public record Part(
        int number, Money amount, boolean isPaid, @Nullable PaymentShare share) {

    /// The lines, and parts of lines, that it consists of; nothing where it is a part of the whole check.
    List<ItemShare> items() {
        return share == null || share.items() == null ? List.of() : share.items();
    }
}
