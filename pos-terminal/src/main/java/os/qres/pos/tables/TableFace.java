package os.qres.pos.tables;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.bookings.BookingView;
import os.qres.model.floor.TableView;

/// One table as the plan shows it. `since` starts its timer (none when free), `overdue` says that the state's
/// limit has passed, `readyItems` counts portions at the pass, `mine` that the signed-in person serves it,
/// `drafted` that this terminal holds lines which were not sent, `unseenSince` that the kitchen has not had its order
/// before its eyes since then, `waiter` who serves it, `sum` what its open checks come to, `booking` who comes
/// next within the time that guests usually stay.
public record TableFace(
        TableView table,
        TableState state,
        @Nullable Instant since,
        boolean overdue,
        int covers,
        int readyItems,
        @Nullable Integer orderId,
        boolean mine,
        boolean drafted,
        @Nullable Instant unseenSince,
        @Nullable String waiter,
        Money sum,
        @Nullable BookingView booking) {

    public int number() {
        return table.number();
    }
}
