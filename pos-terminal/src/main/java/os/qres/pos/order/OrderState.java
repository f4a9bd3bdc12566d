package os.qres.pos.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.pos.check.Check;
import os.qres.pos.draft.CategoryTab;
import os.qres.pos.draft.GridShape;
import os.qres.pos.draft.ItemFace;

/// Everything the order screen shows at one moment.
///
/// @param covers guests of the order, else those chosen for it, else 0
/// @param since when the guests sat down or ordered; null at a free table
/// @param number the check's number once there is an order
public record OrderState(
        int table,
        int covers,
        @Nullable Instant since,
        @Nullable Integer number,
        Check check,
        Optional<OpenLine> open,
        List<CategoryTab> tabs,
        int tab,
        int dishes,
        List<ItemFace> items,
        GridShape shape,
        int page,
        Sending sending,
        boolean canUndo,
        boolean canRepeat,
        boolean canPay) {

    public boolean hasOrder() {
        return number != null;
    }
}
