package os.qres.server.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.KitchenNotes;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderDraft;
import os.qres.model.orders.OrderView;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// Lines on their way from one check to another, with what was taken off them. What is paid or was taken off the
/// whole check stays, and refuses what would break it.
final class Handover {
    private final Unit unit;
    private final GuestOrder from;
    private final GuestOrder to;
    private final Map<Integer, List<DiscountView>> discounts = new HashMap<>();

    Handover(Unit unit, GuestOrder from, GuestOrder to) {
        this.unit = unit;
        this.from = from;
        this.to = to;
    }

    /// @throws RefusedException order-discounted, when so much was taken off the whole check that lines cannot go
    /// without others paying more or less for theirs
    void requireNothingOffTheWhole() {
        if (from.discounts().stream().anyMatch(each -> each.itemId() == null && each.amount() != null)) {
            throw RefusedException.conflict("order-discounted");
        }
    }

    /// @throws RefusedException item-paid, when somebody has paid for one of them already
    void requireUnpaid(List<Portion> portions) {
        Set<Integer> paid = new HashSet<>();
        from.payments().stream()
                .filter(payment -> !payment.isGivenBack(from.payments()))
                .flatMap(payment -> payment.share().stream())
                .flatMap(share -> share.items() == null ? Stream.empty() : share.items().stream())
                .forEach(item -> paid.add(item.itemId()));
        portions.stream()
                .filter(each -> paid.contains(each.line().id()))
                .findFirst()
                .ifPresent(each -> {
                    throw RefusedException.conflict("item-paid", each.place());
                });
    }

    /// To which check a line goes back when that is separated again.
    interface Home {
        @Nullable
        Integer of(OrderLine line);
    }

    void carry(List<Portion> portions, Home home) {
        from.discounts().stream().filter(each -> each.itemId() != null).forEach(each -> discounts
                .computeIfAbsent(each.itemId(), _ -> new ArrayList<>())
                .add(each));
        portions.forEach(portion -> carry(portion, home.of(portion.line())));
        Edits.ofLines(unit, portions.stream().map(Portion::line).toList());
        if (to.discounts().size() > Allowances.MOST_DISCOUNTS) {
            throw RefusedException.conflict("too-many-discounts");
        }
    }

    private void carry(Portion portion, @Nullable Integer home) {
        OrderLine line = portion.line();
        List<DiscountView> off = discounts.getOrDefault(line.id(), List.of());
        if (portion.isWhole()) {
            from.give(line, to, home, unit.now());
            from.discount(without(from.discounts(), off));
            to.discount(with(to.discounts(), off));
            return;
        }
        int all = line.quantity();
        OrderLine part = unit.store(line.splitOff(portion.ref(), portion.quantity(), unit.now()));
        part.becomePartOf(portion.combo());
        part.moveTo(to, home, unit.now());
        to.add(part);
        for (DiscountView each : off) {
            divide(each, portion.quantity(), all, part.id());
        }
    }

    /// The part gets as much of an amount as it has portions, and the line keeps the rest.
    private void divide(DiscountView discount, int portions, int of, int part) {
        Money amount = discount.amount();
        if (amount == null) {
            to.discount(with(to.discounts(), List.of(discount.of(TimeOrderedUuid.next(), part, null))));
            return;
        }
        var moved = new Money(Math.multiplyExact(amount.minor(), portions) / of);
        if (!moved.equals(Money.ZERO)) {
            to.discount(with(to.discounts(), List.of(discount.of(TimeOrderedUuid.next(), part, moved))));
            from.discount(from.discounts().stream()
                    .map(each -> each.equals(discount) ? each.of(each.id(), each.itemId(), amount.minus(moved)) : each)
                    .toList());
        }
    }

    /// What the kitchen must know of both, an allergy perhaps, each once.
    /// @throws RefusedException invalid, when all that is too long
    static @Nullable String notes(@Nullable String own, @Nullable String others) {
        return fitting(KitchenNotes.together(own, others));
    }

    /// @throws RefusedException invalid, when it is too long
    static @Nullable String fitting(@Nullable String notes) {
        if (notes != null && notes.length() > OrderDraft.LONGEST_NOTES) {
            throw RefusedException.invalid("kitchen_notes", "{size} 0 " + OrderDraft.LONGEST_NOTES);
        }
        return notes;
    }

    /// What somebody took down for the kitchen who thought that they opened the check is not lost with that.
    static boolean tellKitchen(GuestOrder order, NewOrder wanted) {
        OrderView known = order.view();
        String notes = notes(known.kitchenNotes(), wanted.kitchenNotes());
        order.note(known.notes(), notes);
        return !Objects.equals(notes, known.kitchenNotes());
    }

    private static List<DiscountView> with(List<DiscountView> those, List<DiscountView> more) {
        return Stream.concat(those.stream(), more.stream()).toList();
    }

    private static List<DiscountView> without(List<DiscountView> those, List<DiscountView> gone) {
        return those.stream().filter(each -> !gone.contains(each)).toList();
    }
}
