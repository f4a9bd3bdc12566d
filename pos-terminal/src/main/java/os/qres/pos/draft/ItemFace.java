package os.qres.pos.draft;

import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// A dish's button. It stands at the same place whatever happens to the dish: `off` greys it, `left` counts
/// the portions that can still be sold, `picked` those in the lines not sent, `listed` that a price list gives
/// its price.
public record ItemFace(
        int dishId,
        String name,
        Money price,
        String colorKey,
        boolean off,
        @Nullable Integer left,
        int picked,
        boolean listed) {
    /// A place where no dish stands.
    public static final ItemFace EMPTY = new ItemFace(0, "", Money.ZERO, "", true, null, 0, false);

    public boolean isEmpty() {
        return dishId == 0;
    }
}
