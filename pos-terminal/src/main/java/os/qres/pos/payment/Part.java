package os.qres.pos.payment;

import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.payments.PaymentShare;

/// What one guest pays of a check.
///
/// @param number of the part, the seat or the line
/// @param name of the line, where it is one
/// @param share what the server is told of it
public record Part(
        int number,
        String name,
        Money amount,
        boolean isPaid,
        @Nullable PaymentShare share) {}
