package os.qres.pos.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.MenuBook;

/// "The same again": the last round that was sent, as lines to be sent once more; what is not on the menu is not, since
/// somebody gave his word for it once.
public final class Rounds {
    private Rounds() {}

    public static List<DraftLine> last(@Nullable OrderView order, CheckDraft draft, MenuBook menu) {
        return sent(order, draft, menu).stream()
                .filter(line -> !menu.isOpen(line.dishId()))
                .toList();
    }

    private static List<DraftLine> sent(@Nullable OrderView order, CheckDraft draft, MenuBook menu) {
        if (!draft.rounds().isEmpty()) {
            return draft.rounds().getLast().lines();
        }
        if (order == null) {
            return List.of();
        }
        List<ItemView> made = order.items().stream()
                .filter(item -> item.status() != ItemStatus.CANCELLED)
                .sorted(Comparator.comparingInt(ItemView::id))
                .toList();
        Instant latest =
                made.stream().map(Check::round).max(Comparator.naturalOrder()).orElse(Instant.MIN);
        return Wishes.of(
                made.stream().filter(item -> Check.round(item).equals(latest)).toList(), menu);
    }
}
