package os.qres.server.menu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.OpenItem;

/// What somebody wants of the menu: a dish, which variation of it, which modifier options, how many portions, and what
/// is to be done with its ingredients; of an open dish, what it is called and costs.
public record Wish(
        int dishId,
        @Nullable Integer variationId,
        List<Integer> optionIds,
        int quantity,
        List<NewPrefix> prefixes,
        @Nullable OpenItem open) {
    public Wish(
            int dishId,
            @Nullable Integer variationId,
            List<Integer> optionIds,
            int quantity,
            List<NewPrefix> prefixes) {
        this(dishId, variationId, optionIds, quantity, prefixes, null);
    }
}
