package os.qres.server.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.checks.CheckPart;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.ItemDraft;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.KitchenNotes;
import os.qres.model.orders.NewDiscount;
import os.qres.model.orders.OrderDraft;
import os.qres.model.orders.OrderSeen;
import os.qres.model.orders.OrderView;
import os.qres.server.menu.Menu;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.Phrase;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// Holds what somebody saw against what is there, so that whoever comes second is told what has happened instead of
/// undoing it. Who says nothing of what they saw is not asked. Lines that were added are no matter of it.
final class Overtaken {
    private final Edits edits;
    private final Menu menu;

    Overtaken(Edits edits, Menu menu) {
        this.edits = edits;
        this.menu = menu;
    }

    /// The line of the check, wherever the kitchen is with it.
    /// @throws RefusedException not found; item-changed, where it stands on another check by now
    OrderLine find(Unit unit, GuestOrder order, int itemId, @Nullable ItemSeen seen) {
        boolean isHere = order.lines().stream().anyMatch(line -> line.is(itemId));
        OrderLine elsewhere = isHere || seen == null ? null : unit.session().find(OrderLine.class, itemId);
        if (elsewhere == null) {
            return order.line(itemId);
        }
        OrderView there =
                unit.find(GuestOrder.class, elsewhere.view().orderId(), "order").view();
        String number = Integer.toString(there.number());
        Object check = there.tableNumber() == null
                ? Phrase.of("check.number", number)
                : Phrase.of("check.at-table", number, there.tableNumber());
        throw changed("item-changed.moved", edits.whoChanged(unit, itemId), name(unit, elsewhere), check);
    }

    /// @throws RefusedException item-changed, where it is not what was seen
    void requireSame(Unit unit, OrderLine line, @Nullable ItemSeen seen) {
        if (seen == null) {
            return;
        }
        if (line.isCancelled()) {
            throw changed("item-changed.gone", edits.whoChanged(unit, line.id()), name(unit, line));
        }
        ItemDraft now = line.draft();
        int course = Objects.requireNonNullElse(now.course(), 1);
        if (!seen.is(now.quantity(), course, now.seat(), now.comment())) {
            throw changed("item-changed.now", edits.whoChanged(unit, line.id()), facts(name(unit, line), now, seen));
        }
    }

    /// Each line that is named.
    /// @throws RefusedException item-changed, where one is not what was seen
    void requireSame(Unit unit, GuestOrder order, @Nullable List<CheckPart> parts) {
        for (CheckPart part : parts == null ? List.<CheckPart>of() : parts) {
            if (part.seen() != null) {
                requireSame(unit, find(unit, order, part.itemId(), part.seen()), part.seen());
            }
        }
    }

    /// What somebody wants of a check, with the kitchen's notes of both where both have changed them.
    /// @throws RefusedException order-changed, where a field that is to change has been changed meanwhile; invalid,
    /// where both notes together are too long
    OrderDraft agreed(Unit unit, GuestOrder order, OrderDraft present, OrderDraft wanted, @Nullable OrderSeen seen) {
        if (seen == null) {
            return wanted;
        }
        for (OrderField field : OrderField.between(present, wanted)) {
            if (field != OrderField.KITCHEN_NOTES && !field.isAsSeen(present, seen)) {
                throw new RefusedException(new Refusal.Overtaken("order-changed", words(unit, order, field)));
            }
        }
        String notes = KitchenNotes.merged(seen.kitchenNotes(), present.kitchenNotes(), wanted.kitchenNotes());
        return wanted.withKitchenNotes(Handover.fitting(notes));
    }

    private Phrase words(Unit unit, GuestOrder order, OrderField field) {
        OrderView now = order.view();
        Object who = edits.whoChanged(unit, order, field);
        return switch (field) {
            case COVERS -> Phrase.of("order-changed.covers", who, now.covers());
            case TABLE_ID ->
                now.tableNumber() == null
                        ? Phrase.of("order-changed.detail", who)
                        : Phrase.of("order-changed.table", who, now.tableNumber());
            case WAITER_ID ->
                now.waiterName() == null
                        ? Phrase.of("order-changed.detail", who)
                        : Phrase.of("order-changed.waiter", who, now.waiterName());
            case ORDER_TYPE, NOTES, KITCHEN_NOTES, GUEST_NAME, GUEST_PHONE, GUEST_ADDRESS, PROMISED_AT ->
                Phrase.of("order-changed.detail", who);
        };
    }

    /// @throws RefusedException order-changed, where somebody has given something on the same meanwhile
    void requireNoOther(Unit unit, GuestOrder order, NewDiscount wanted) {
        List<UUID> seen = wanted.seen();
        if (seen == null) {
            return;
        }
        for (DiscountView each : order.discounts()) {
            if (Objects.equals(each.itemId(), wanted.itemId()) && !seen.contains(each.id())) {
                Object who = each.userId() == null ? Phrase.of("somebody") : edits.who(unit, each.userId());
                throw new RefusedException(new Refusal.Overtaken(
                        "order-changed", Phrase.of("order-changed.discount", who, each.reason())));
            }
        }
    }

    private static RefusedException changed(String key, Object... words) {
        return new RefusedException(new Refusal.Overtaken("item-changed", Phrase.of(key, words)));
    }

    /// How many there are always, all else where it is another than was seen.
    private static List<Object> facts(Object name, ItemDraft now, ItemSeen seen) {
        var facts = new ArrayList<Object>(List.of(Phrase.of("line.portions", now.quantity(), name)));
        if (!Objects.equals(now.course(), seen.course())) {
            facts.add(Phrase.of("line.course", Objects.requireNonNullElse(now.course(), 1)));
        }
        if (!Objects.equals(now.seat(), seen.seat())) {
            facts.add(now.seat() == null ? Phrase.of("line.no-seat") : Phrase.of("line.seat", now.seat()));
        }
        if (!Objects.equals(now.comment(), seen.comment())) {
            facts.add(now.comment() == null ? Phrase.of("line.no-comment") : Phrase.of("line.comment", now.comment()));
        }
        return facts;
    }

    /// As it was ordered; in the reader's language, where the dish is called so still.
    private Object name(Unit unit, OrderLine line) {
        ItemView view = line.view();
        String ordered = view.variationName() == null ? view.name() : view.name() + " " + view.variationName();
        return menu.named(unit, view.dishId(), view.dishVariationId())
                .filter(name -> name.own().equals(ordered))
                .<Object>map(name -> name)
                .orElse(ordered);
    }
}
