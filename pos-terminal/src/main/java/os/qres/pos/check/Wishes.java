package os.qres.pos.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemCombo;
import os.qres.model.orders.ItemModifier;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewPrefix;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.MenuBook;

/// Sent lines as what could be sent again; the parts of a combo are one.
public final class Wishes {
    private Wishes() {}

    static List<DraftLine> of(List<ItemView> items, MenuBook menu) {
        return items.stream()
                .collect(Collectors.groupingBy(Wishes::whole, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(parts -> of(parts.getFirst(), parts, menu))
                .toList();
    }

    /// The line, or the combo of which it is a part.
    /// @param items of the check
    public static DraftLine of(ItemView item, List<ItemView> items, MenuBook menu) {
        ItemCombo combo = item.combo();
        if (combo == null) {
            return line(item, item.dishId(), item.dishVariationId(), options(item), Check.prefixes(item));
        }
        List<ItemView> parts = parts(item, items);
        List<Integer> options = Stream.concat(
                        menu
                                .parts(
                                        combo.dishId(),
                                        parts.stream().map(ItemView::dishId).toList())
                                .stream(),
                        parts.stream().flatMap(part -> options(part).stream()))
                .toList();
        List<NewPrefix> prefixes =
                parts.stream().flatMap(part -> Check.prefixes(part).stream()).toList();
        return line(item, combo.dishId(), combo.dishVariationId(), options, prefixes);
    }

    /// The combo of which the line is a part, with what was chosen for this part.
    static DraftLine combo(ItemView item, ItemCombo combo) {
        return line(item, combo.dishId(), combo.dishVariationId(), options(item), Check.prefixes(item));
    }

    /// The line itself, or all parts of its combo that have not been taken back.
    /// @param items of the check
    public static List<ItemView> parts(ItemView item, List<ItemView> items) {
        return item.combo() == null
                ? List.of(item)
                : items.stream()
                        .filter(each -> whole(each).equals(whole(item)) && each.status() != ItemStatus.CANCELLED)
                        .toList();
    }

    /// One of each combo among them.
    public static List<ItemView> once(List<ItemView> items) {
        return List.copyOf(items.stream()
                .collect(Collectors.toMap(Wishes::whole, item -> item, (first, _) -> first, LinkedHashMap::new))
                .values());
    }

    private static UUID whole(ItemView item) {
        return item.combo() == null ? item.clientRef() : item.combo().ref();
    }

    private static List<Integer> options(ItemView item) {
        return item.modifiers().stream().map(ItemModifier::optionId).toList();
    }

    private static DraftLine line(
            ItemView item, int dish, @Nullable Integer variation, List<Integer> options, List<NewPrefix> prefixes) {
        return new DraftLine(
                item.clientRef(),
                dish,
                variation,
                options,
                item.quantity(),
                item.comment(),
                null,
                item.seat(),
                item.course() <= 1 ? null : item.course(),
                false,
                prefixes,
                null);
    }
}
