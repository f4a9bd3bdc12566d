package os.qres.server.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the payments that take others back. Each has a `client_ref` of its own; the refund's stands on the first.
/// @param userId who gives the money back
record Refunding(Refund refund, @Nullable Integer userId, LocalDate day, Instant now) {
    List<OrderPayment> of(List<OrderPayment> payments) {
        var back = new ArrayList<OrderPayment>();
        for (OrderPayment payment : payments) {
            UUID ref = back.isEmpty() ? refund.clientRef() : UUID.randomUUID();
            back.add(new OrderPayment(payment, ref, this));
        }
        return back;
    }
}
