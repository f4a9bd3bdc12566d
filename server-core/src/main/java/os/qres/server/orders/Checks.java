package os.qres.server.orders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.checks.CheckPair;
import os.qres.model.checks.CheckPart;
import os.qres.model.checks.JoinCheck;
import os.qres.model.checks.MoveLines;
import os.qres.model.checks.SeparateCheck;
import os.qres.model.checks.SplitCheck;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.model.time.BusinessDay;
import os.qres.server.floor.Floor;
import os.qres.server.identity.Authority;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// The door to what happens between checks: lines move from one to another, checks are split, joined and
/// separated. No line is made again for it. What a check gives away is an edit and heeds its version; what another
/// takes in is an addition, which commutes.
public final class Checks {
    private final Floor floor;
    private final BusinessDay businessDay;
    private final Changes changes;

    public Checks(Floor floor, BusinessDay businessDay, Changes changes) {
        this.floor = floor;
        this.businessDay = businessDay;
        this.changes = changes;
    }

    /// Moves lines, parts of them, and seats to another open check.
    /// @throws RefusedException not found, stale, order-closed, same-order, order-discounted, item-paid,
    /// below-paid, too-many-discounts, taken, or invalid
    CheckPair move(Unit unit, int orderId, MoveLines wanted) {
        GuestOrder from = changes.expected(unit, orderId);
        GuestOrder to = other(unit, from, wanted.toOrderId());
        if (isDone(to, wanted.items())) {
            return new CheckPair(from.view(), to.view());
        }
        changes.overtaken().requireSame(unit, from, wanted.items());
        from.requireChangeable();
        to.requireChangeable();
        return handedOver(unit, from, to, Portion.chosen(from, wanted.items(), wanted.seats()));
    }

    /// Whether all that is wanted is a part that was split off already, or a line that somebody else has brought there.
    private static boolean isDone(GuestOrder to, @Nullable List<CheckPart> items) {
        return items != null
                && !items.isEmpty()
                && items.stream().allMatch(part -> to.lines().stream().anyMatch(line -> isThere(line, part)));
    }

    private static boolean isThere(OrderLine line, CheckPart part) {
        boolean isWhole = part.quantity() == null && part.clientRef() == null;
        return isWhole
                ? part.seen() != null && line.is(part.itemId())
                : line.clientRef().equals(part.clientRef());
    }

    private GuestOrder other(Unit unit, GuestOrder from, int orderId) {
        if (from.id() == orderId) {
            throw RefusedException.conflict("same-order", "to_order_id");
        }
        GuestOrder to = unit.session().find(GuestOrder.class, orderId);
        if (to == null) {
            throw RefusedException.invalid("to_order_id", "{unknown-reference}");
        }
        return to;
    }

    private CheckPair handedOver(Unit unit, GuestOrder from, GuestOrder to, List<Portion> portions) {
        var handover = new Handover(unit, from, to);
        handover.requireNothingOffTheWhole();
        handover.requireUnpaid(portions);
        requireNew(unit, portions);
        handover.carry(portions, _ -> null);
        bringNotes(from, to);
        return ended(unit, from, to);
    }

    /// What the kitchen must know of dishes, it must know of them wherever they are.
    private static void bringNotes(GuestOrder from, GuestOrder to) {
        OrderView own = to.view();
        to.note(own.notes(), Handover.notes(own.kitchenNotes(), from.view().kitchenNotes()));
    }

    private static void requireNew(Unit unit, List<Portion> portions) {
        List<UUID> refs = portions.stream()
                .filter(each -> !each.isWhole())
                .map(Portion::ref)
                .toList();
        if (refs.isEmpty()) {
            return;
        }
        boolean isTaken = Set.copyOf(refs).size() < refs.size()
                || !unit.list(OrderLine.class, "from OrderLine where clientRef in (?1)", refs)
                        .isEmpty();
        if (isTaken) {
            throw RefusedException.conflict("taken", "items");
        }
    }

    /// Both are stored before either is told of, and first the one that has more now: so the kitchen sees lines
    /// arrive before it misses them.
    private CheckPair ended(Unit unit, GuestOrder from, GuestOrder to) {
        changes.charge(unit, from);
        changes.charge(unit, to);
        changes.part(unit, from);
        OrderView after = changes.ended(unit, to);
        return new CheckPair(changes.ended(unit, from), after);
    }

    /// Moves lines to a new check at the same table.
    /// @return both, and whether the new one is new
    Split split(Unit unit, int orderId, SplitCheck wanted) {
        GuestOrder from = changes.expected(unit, orderId);
        UUID ref = wanted.clientRef() == null ? TimeOrderedUuid.next() : wanted.clientRef();
        Optional<Integer> same = unit.value(Integer.class, "select id from orders where client_ref = ?", ref);
        if (same.isPresent()) {
            return new Split(
                    new CheckPair(from.view(), changes.find(unit, same.get()).view()), false);
        }
        changes.overtaken().requireSame(unit, from, wanted.items());
        from.requireChangeable();
        List<Portion> portions = Portion.chosen(from, wanted.items(), wanted.seats());
        int covers = wanted.covers() == null ? guests(wanted) : wanted.covers();
        GuestOrder to = unit.store(sibling(unit, from.view(), from.recipient(), ref, covers));
        from.guests(-covers);
        Edits.ofFields(unit, from, List.of(OrderField.COVERS));
        changes.settle(unit, to);
        unit.session().flush();
        changes.told(unit, to, OrderEvent.OrderCreated::new);
        return new Split(handedOver(unit, from, to, portions), true);
    }

    /// Another check at the same table, of the same waiter and with the same shares taken off, without lines yet.
    private GuestOrder sibling(Unit unit, OrderView from, Recipient whom, UUID ref, int covers) {
        var day = businessDay.of(unit.now());
        var sibling = new GuestOrder(ref, OrderNumbers.next(unit, day), day, from.orderType(), covers, unit.now());
        sibling.servedBy(from.waiterId(), from.waiterName());
        sibling.madeFor(whom);
        sibling.sitAt(from.tableId() == null ? null : floor.named(unit, from.tableId()));
        sibling.discount(shared(from.discounts()));
        return sibling;
    }

    /// @param isNew whether it was not split before
    record Split(CheckPair checks, boolean isNew) {}

    private static int guests(SplitCheck wanted) {
        return wanted.seats() == null || wanted.seats().isEmpty()
                ? 1
                : Set.copyOf(wanted.seats()).size();
    }

    /// Joins a check to another: all its lines go, its table is free.
    /// @throws RefusedException not found, stale, approval-needed, order-closed, same-order, order-part-paid,
    /// order-discounted,
    /// too-many-discounts, or invalid
    CheckPair join(Unit unit, int orderId, JoinCheck wanted, Authority authority) {
        GuestOrder from = changes.expected(unit, orderId);
        authority.require(Permission.TRANSFER);
        GuestOrder to = other(unit, from, wanted.toOrderId());
        if (from.joining().host().equals(OptionalInt.of(to.id()))) {
            return new CheckPair(from.view(), to.view());
        }
        from.requireChangeable();
        to.requireChangeable();
        if (!from.sums().paidTotal().equals(Money.ZERO)) {
            throw RefusedException.conflict("order-part-paid");
        }
        if (from.discounts().stream().anyMatch(each -> each.itemId() == null)) {
            throw RefusedException.conflict("order-discounted");
        }
        new Handover(unit, from, to)
                .carry(
                        from.lines().stream().map(Portion::whole).toList(),
                        line -> line.homeId() == null ? Integer.valueOf(from.id()) : line.homeId());
        bringNotes(from, to);
        from.joinTo(to, unit.now());
        Edits.ofFields(unit, to, List.of(OrderField.COVERS));
        changes.leaveTable(unit, from);
        return ended(unit, from, to);
    }

    /// Separates a check from the one that has taken it in: the lines that were its own come back, wherever they are
    /// at, and its guests sit where they sat or, if somebody is there now, at another table.
    /// @throws RefusedException not found, not-joined, order-closed, order-discounted, item-paid, below-paid,
    /// table-busy, or invalid
    CheckPair separate(Unit unit, int orderId, SeparateCheck wanted) {
        GuestOrder check = changes.expected(unit, orderId);
        GuestOrder host =
                changes.find(unit, check.joining().host().orElseThrow(() -> RefusedException.conflict("not-joined")));
        host.requireChangeable();
        Set<Integer> homes = homes(unit, check);
        List<Portion> portions = host.lines().stream()
                .filter(line -> line.homeId() != null && homes.contains(line.homeId()))
                .map(Portion::whole)
                .toList();
        var back = new Handover(unit, host, check);
        back.requireNothingOffTheWhole();
        back.requireUnpaid(portions);
        check.leave(host);
        Edits.ofFields(unit, host, List.of(OrderField.COVERS));
        back.carry(portions, line -> Objects.equals(line.homeId(), check.id()) ? null : line.homeId());
        sit(unit, check, host, wanted.tableId());
        return ended(unit, host, check);
    }

    /// The check itself and those that it had taken in before.
    private Set<Integer> homes(Unit unit, GuestOrder check) {
        var homes = new HashSet<Integer>();
        var left = new ArrayList<>(List.of(check.id()));
        while (!left.isEmpty()) {
            int id = left.removeLast();
            if (homes.add(id)) {
                changes.find(unit, id).joining().joined().forEach(each -> left.add(each.orderId()));
            }
        }
        return homes;
    }

    private void sit(Unit unit, GuestOrder check, GuestOrder host, @Nullable Integer wanted) {
        Integer table = wanted == null ? check.tableId() : wanted;
        if (table == null) {
            return;
        }
        if (!table.equals(host.tableId())) {
            floor.occupy(unit, table, check.id());
        }
        check.sitAt(floor.named(unit, table));
    }

    /// The discounts of a check that a part of it takes along: the same share of each.
    private static List<DiscountView> shared(List<DiscountView> discounts) {
        return discounts.stream()
                .filter(each -> each.itemId() == null && each.basisPoints() != null)
                .map(each -> each.of(TimeOrderedUuid.next(), null, null))
                .toList();
    }
}
