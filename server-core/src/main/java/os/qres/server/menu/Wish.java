package os.qres.server.menu;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody wants of the menu: a dish, which variation of it, which modifier options, and how many portions.
public record Wish(int dishId, @Nullable Integer variationId, List<Integer> optionIds, int quantity) {}
