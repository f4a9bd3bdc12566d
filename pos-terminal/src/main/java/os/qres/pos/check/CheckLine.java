package os.qres.pos.check;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.AppliedPrices;
import os.qres.model.orders.ItemPrefix;

/// One row of the check. `missing` names the choices still owed, `off` that the dish was taken off meanwhile,
/// `refusal` why the server would not take it, `given` that it was made and is not charged,
/// `priceList` which list gave it its price.
public record CheckLine(
        UUID ref,
        @Nullable Integer itemId,
        int quantity,
        String title,
        String chosen,
        @Nullable String comment,
        Money total,
        LineState state,
        @Nullable Instant since,
        List<String> missing,
        boolean off,
        @Nullable String refusal,
        @Nullable Integer seat,
        @Nullable Integer course,
        List<ItemPrefix> prefixes,
        @Nullable OnTheHouse given,
        @Nullable AppliedPrices priceList) {

    /// Can still be changed by the waiter.
    public boolean isMine() {
        return state == LineState.DRAFT;
    }
}
