package os.qres.pos.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.pos.check.Check;
import os.qres.pos.draft.CategoryTab;
import os.qres.pos.draft.GridShape;
import os.qres.pos.draft.ItemFace;
import os.qres.pos.draft.Outing;
import os.qres.pos.draft.Place;

/// Everything the order screen shows at one moment.
///
/// @param outing for whom it is, where it has no table
/// @param canHandOver whether some of it is ready to be given to its guest
/// @param kitchenNote what the kitchen knows of the whole check, or will once it is sent
/// @param place for whom and in which course is what is tapped next
/// @param covers guests of the order, else those chosen for it, else 0
/// @param since when the guests sat down or ordered; null at a free table
/// @param number the check's number once there is an order
public record OrderState(
        String title,
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
        boolean canPay,
        Optional<Outing> outing,
        boolean canHandOver,
        Optional<String> kitchenNote,
        Place place) {

    public boolean hasOrder() {
        return number != null;
    }
}
