package os.qres.server.menu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.NewPrefix;

/// What somebody wants of the menu: a dish, which variation of it, which modifier options, how many portions, and what
/// is to be done with its ingredients.
public record Wish(
        int dishId, @Nullable Integer variationId, List<Integer> optionIds, int quantity, List<NewPrefix> prefixes) {}
