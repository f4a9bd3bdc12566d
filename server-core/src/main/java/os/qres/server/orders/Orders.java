package os.qres.server.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.floor.TableView;
import os.qres.model.orders.ItemCancellation;
import os.qres.model.orders.ItemDraft;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewItems;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderDraft;
import os.qres.model.orders.OrderSeen;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.model.time.BusinessDay;
import os.qres.server.floor.Floor;
import os.qres.server.identity.Approvals;
import os.qres.server.identity.Authority;
import os.qres.server.menu.Menu;
import os.qres.server.menu.Wish;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.prices.PriceLists;
import os.qres.server.staff.Staff;

/// The door to orders. Each change ends with one [OrderEvent.Whole].
public final class Orders {
    private final Floor floor;
    private final Menu menu;
    private final Staff staff;
    private final BusinessDay businessDay;
    private final NewLines newLines;
    private final Changes changes;
    private final Approvals approvals;

    public Orders(
            Floor floor,
            Menu menu,
            PriceLists priceLists,
            Staff staff,
            BusinessDay businessDay,
            Changes changes,
            Approvals approvals) {
        this.floor = floor;
        this.menu = menu;
        this.staff = staff;
        this.businessDay = businessDay;
        this.newLines = new NewLines(menu, priceLists, approvals, changes.rounding());
        this.approvals = approvals;
        this.changes = changes;
    }

    public static List<Class<?>> entities() {
        return List.of(GuestOrder.class, OrderLine.class, OrderPayment.class);
    }

    /// An order that was opened, or the one that was there already.
    public record Opened(OrderView order, boolean isNew) {}

    /// Opens an order and sends its lines to the kitchen. The same `client_ref` again gives the same order;
    /// on a table that has an open order, the lines join it, so that two waiters who open one table end with
    /// one order.
    public Opened open(Unit unit, NewOrder wanted) {
        Optional<GuestOrder> there = present(unit, wanted);
        if (there.isPresent()) {
            GuestOrder order = there.get();
            boolean isFirst = wanted.clientRef() == null || OrderNames.join(unit, order.id(), wanted.clientRef());
            boolean isTold = isFirst && Handover.tellKitchen(order, wanted);
            boolean changed = isTold | newLines.add(unit, order, wanted.items(), wanted.takenAt());
            return new Opened(changed ? recharged(unit, order) : order.view(), false);
        }
        return new Opened(opened(unit, wanted), true);
    }

    private Optional<GuestOrder> present(Unit unit, NewOrder wanted) {
        if (wanted.clientRef() != null) {
            Optional<GuestOrder> same = byRef(unit, wanted.clientRef());
            if (same.isPresent()) {
                return same;
            }
        }
        if (type(wanted) != OrderType.DINE_IN || wanted.tableId() == null) {
            return Optional.empty();
        }
        var current = floor.currentOrder(unit, wanted.tableId());
        return current.isPresent() ? Optional.of(changes.find(unit, current.getAsInt())) : Optional.empty();
    }

    private Optional<GuestOrder> byRef(Unit unit, UUID ref) {
        return OrderNames.order(unit, ref).map(id -> changes.find(unit, id));
    }

    private OrderView opened(Unit unit, NewOrder wanted) {
        OrderType type = type(wanted);
        requireTable(type, wanted.tableId());
        var day = businessDay.of(unit.now());
        var ref = wanted.clientRef() == null ? TimeOrderedUuid.next() : wanted.clientRef();
        int covers = wanted.covers() == null ? 1 : wanted.covers();
        var order = new GuestOrder(ref, OrderNumbers.next(unit, day), day, type, covers, unit.now());
        order.note(wanted.notes(), wanted.kitchenNotes());
        order.madeFor(Recipient.of(wanted, unit.now()));
        Integer waiter = wanted.waiterId() == null ? unit.actor().userId() : wanted.waiterId();
        order.servedBy(waiter, waiterName(unit, waiter));
        newLines.add(unit, order, wanted.items(), wanted.takenAt());
        if (wanted.tableId() != null) {
            order.sitAt(floor.named(unit, wanted.tableId()));
        }
        changes.charge(unit, order);
        changes.settle(unit, order);
        unit.insert(order.whole());
        if (wanted.tableId() != null) {
            floor.occupy(unit, wanted.tableId(), order.id());
        }
        return changes.told(unit, order, OrderEvent.OrderCreated::new);
    }

    private static void requireTable(OrderType type, @Nullable Integer tableId) {
        if (type == OrderType.DINE_IN && tableId == null) {
            throw RefusedException.invalid("table_id", "{table-required}");
        }
    }

    private static OrderType type(NewOrder wanted) {
        return wanted.orderType() == null ? OrderType.DINE_IN : wanted.orderType();
    }

    private @Nullable String waiterName(Reading reading, @Nullable Integer waiterId) {
        if (waiterId == null) {
            return null;
        }
        return staff.name(reading, waiterId)
                .orElseThrow(() -> RefusedException.invalid("waiter_id", "{unknown-reference}"));
    }

    /// Adds lines and sends them to the kitchen: all of them or none. Lines that are there already, by their
    /// `client_ref`, are left as they are. Needs no version: additions commute.
    public OrderView add(Unit unit, int orderId, NewItems wanted) {
        GuestOrder order = changes.find(unit, orderId);
        return newLines.add(unit, order, wanted.items(), wanted.takenAt()) ? recharged(unit, order) : order.view();
    }

    /// Adds one line, as the seeds' clients do.
    public ItemView addOne(Unit unit, int orderId, NewItem item) {
        UUID ref = item.clientRef() == null ? TimeOrderedUuid.next() : item.clientRef();
        GuestOrder order = changes.find(unit, orderId);
        OrderView view = newLines.addOne(unit, order, item.withRef(ref)) ? recharged(unit, order) : order.view();
        return view.items().stream()
                .filter(line -> line.clientRef().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    /// Moves the order to another table or waiter, or changes its notes, covers and type.
    /// @param seen what of it the caller saw, if they say so
    /// @throws RefusedException approval-needed, for another table or waiter; order-changed
    public OrderView change(Unit unit, int orderId, OrderDraft wanted, @Nullable OrderSeen seen, Authority authority) {
        GuestOrder order = changes.find(unit, orderId);
        unit.expects(order.version());
        order.requireChangeable();
        OrderDraft present = OrderPatches.draft(order.view());
        OrderDraft draft = changes.overtaken().agreed(unit, order, present, wanted, seen);
        requireTable(draft.orderType(), draft.tableId());
        if (!Objects.equals(order.tableId(), draft.tableId())) {
            authority.require(Permission.TRANSFER);
            move(unit, order, draft.tableId());
        }
        if (!Objects.equals(order.waiterId(), draft.waiterId())) {
            if (order.waiterId() != null) {
                authority.require(Permission.TRANSFER);
            }
            order.servedBy(draft.waiterId(), waiterName(unit, draft.waiterId()));
        }
        order.change(draft, unit.now());
        Edits.ofFields(unit, order, OrderField.between(present, draft));
        return recharged(unit, order);
    }

    private OrderView recharged(Unit unit, GuestOrder order) {
        changes.charge(unit, order);
        return changes.ended(unit, order);
    }

    private void move(Unit unit, GuestOrder order, @Nullable Integer tableId) {
        TableView table = null;
        if (tableId != null) {
            if (floor.currentOrder(unit, tableId).isPresent()) {
                throw RefusedException.conflict("table-busy", "table_id");
            }
            floor.occupy(unit, tableId, order.id());
            table = floor.table(unit, tableId);
        }
        changes.leaveTable(unit, order);
        order.sitAt(table);
    }

    /// Takes the order through the kitchen and to the guest: `in_progress` and `ready` begin and finish its
    /// lines, `served` serves those that are ready, `cancelled` cancels.
    /// @throws RefusedException approval-needed, to cancel
    public OrderView advance(Unit unit, int orderId, OrderStatus status, Authority authority) {
        GuestOrder order = changes.find(unit, orderId);
        unit.expects(order.version());
        return switch (status) {
            case PENDING -> throw RefusedException.conflict("wrong-step");
            case IN_PROGRESS -> advanced(unit, order, ItemStatus.COOKING, ItemStatus.NEW);
            case READY -> advanced(unit, order, ItemStatus.READY, ItemStatus.NEW, ItemStatus.COOKING);
            case SERVED -> advanced(unit, order, ItemStatus.SERVED, ItemStatus.READY);
            case CANCELLED -> cancelled(unit, order, null, authority);
        };
    }

    private OrderView advanced(Unit unit, GuestOrder order, ItemStatus to, ItemStatus... from) {
        Progress.all(unit, order, to, List.of(from));
        return changes.ended(unit, order);
    }

    /// Sets one line's status.
    /// @throws RefusedException approval-needed, to cancel
    public ItemView advanceItem(Unit unit, int orderId, int itemId, ItemStatus status, Authority authority) {
        GuestOrder order = changes.find(unit, orderId);
        OrderLine line = order.line(itemId);
        if (status == ItemStatus.CANCELLED) {
            return cancelItem(unit, orderId, itemId, new ItemCancellation(null, null, null), authority);
        }
        if (Progress.one(unit, order, line, status)) {
            changes.ended(unit, order);
        }
        return line.view();
    }

    /// Sets several lines' status as one change, for the kitchen, which has a part in everybody's orders. Lines
    /// that are there already stay as they are.
    public OrderView advanceItems(Unit unit, int orderId, List<Integer> itemIds, ItemStatus status) {
        GuestOrder order = changes.find((Reading) unit, orderId);
        boolean changed = false;
        for (int itemId : itemIds) {
            OrderLine line = order.line(itemId);
            if (line.mayBecome(status)) {
                changed |= Progress.one(unit, order, line, status);
            }
        }
        return changed ? changes.ended(unit, order) : order.view();
    }

    /// For the kitchen: lines that were served are ready again, since when they were.
    /// @param itemIds all of them or none; without them, what was served last
    /// @throws RefusedException not found; order-closed, once it is paid or cancelled; wrong-step, where one is not
    /// served, or none is
    public OrderView unserve(Unit unit, int orderId, @Nullable List<Integer> itemIds) {
        GuestOrder order = changes.find((Reading) unit, orderId);
        order.requireChangeable();
        List<OrderLine> lines = itemIds == null
                ? Progress.servedLast(order)
                : itemIds.stream().distinct().map(order::line).toList();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.status() != ItemStatus.SERVED)) {
            throw RefusedException.conflict("wrong-step");
        }
        lines.forEach(line -> Progress.one(unit, order, line, ItemStatus.READY));
        return changes.ended(unit, order);
    }

    public ItemDraft itemDraft(Reading reading, int orderId, int itemId) {
        GuestOrder order = changes.find(reading, orderId);
        // It may stand on another check by now: whoever saw it here is told, by the change that they ask for.
        OrderLine line = reading.session().find(OrderLine.class, itemId);
        return line == null ? order.line(itemId).draft() : line.draft();
    }

    /// Changes a line that has not been started. More portions are taken from the menu's countdown, fewer are
    /// given back.
    /// @param seen what of it the caller saw, if they say so
    /// @throws RefusedException approval-needed, for fewer portions, or more of an open dish; item-changed; others
    public ItemView changeItem(
            Unit unit, int orderId, int itemId, ItemDraft draft, @Nullable ItemSeen seen, Authority authority) {
        GuestOrder order = changes.find(unit, orderId);
        unit.expects(order.version());
        OrderLine line = changes.overtaken().find(unit, order, itemId, seen);
        order.requireChangeable();
        changes.overtaken().requireSame(unit, line, seen);
        int more = draft.quantity() - line.quantity();
        if (more < 0) {
            authority.require(Permission.CANCEL_SENT);
        }
        List<OrderLine> parts = WholeCombos.of(order, line);
        parts.forEach(part -> part.change(part == line ? draft : part.draft().with(draft), unit.now()));
        Edits.ofLines(unit, parts);
        if (more > 0) {
            parts.forEach(part -> requireMore(unit, part, more));
            line.combo().ifPresent(combo -> menu.sellMore(unit, combo.dishId(), more));
        }
        if (more < 0) {
            changes.lessen(unit, order);
            parts.forEach(part -> menu.giveBack(unit, part.dishId(), -more));
            line.combo().ifPresent(combo -> menu.giveBack(unit, combo.dishId(), -more));
        }
        changes.ended(unit, order);
        return line.view();
    }

    /// More of what is not on the menu is a manager's word, as the first was.
    private void requireMore(Unit unit, OrderLine line, int more) {
        List<Integer> options = line.combo().isPresent() ? List.of() : line.optionIds();
        var wish = new Wish(line.dishId(), line.dishVariationId(), options, more, List.of());
        if (menu.chooseMore(unit, wish)) {
            approvals.own(unit).require(Permission.OPEN_ITEM);
        }
    }

    /// Takes a line back before it is made.
    /// @throws RefusedException approval-needed, item-changed
    public ItemView cancelItem(Unit unit, int orderId, int itemId, ItemCancellation why, Authority authority) {
        GuestOrder order = changes.find(unit, orderId);
        authority.require(Permission.CANCEL_SENT);
        unit.expects(order.version());
        OrderLine line = changes.overtaken().find(unit, order, itemId, why.seen());
        if (why.seen() != null && line.isCancelled()) {
            return line.view();
        }
        order.requireChangeable();
        changes.overtaken().requireSame(unit, line, why.seen());
        List<OrderLine> parts = WholeCombos.of(order, line);
        parts.forEach(part -> part.cancelBeforeMade(why.reason(), unit.now()));
        Edits.ofLines(unit, parts);
        changes.lessen(unit, order);
        menu.giveBack(unit, WholeCombos.portions(parts));
        parts.forEach(part -> unit.emit(new OrderEvent.OrderItemStatusChanged(order.id(), part.view())));
        changes.ended(unit, order);
        return line.view();
    }

    /// Cancels the whole order and frees its table.
    /// @throws RefusedException approval-needed
    public OrderView cancel(Unit unit, int orderId, @Nullable String reason, Authority authority) {
        GuestOrder order = changes.find(unit, orderId);
        unit.expects(order.version());
        return cancelled(unit, order, reason, authority);
    }

    private OrderView cancelled(Unit unit, GuestOrder order, @Nullable String reason, Authority authority) {
        authority.require(Permission.CANCEL_SENT);
        List<OrderLine> unmade =
                order.lines().stream().filter(l -> l.status() == ItemStatus.NEW).toList();
        order.cancel(reason, unit.now());
        menu.giveBack(unit, WholeCombos.portions(unmade));
        changes.leaveTable(unit, order);
        return changes.ended(unit, order);
    }

    public OrderView one(Reading reading, int orderId) {
        return changes.find(reading, orderId).view();
    }

    /// The rates at which an order's lines are taxed, in hundredths of a per cent.
    public Map<Integer, Integer> taxRates(Reading reading, int orderId) {
        return changes.find(reading, orderId).lines().stream()
                .collect(Collectors.toMap(
                        OrderLine::id, line -> line.charge().tax().basisPoints()));
    }

    /// Every order that somebody still has to do something for, oldest first.
    public List<OrderView> openOrders(Reading reading) {
        return WholeOrders.open(reading).stream().map(GuestOrder::view).toList();
    }

    /// Those of these orders for which nobody has to do anything any more.
    public Set<Integer> over(Reading reading, Collection<Integer> ids) {
        return Set.copyOf(
                reading.list(Integer.class, "select id from GuestOrder where id in (?1) and open = false", ids));
    }

    /// With the day, whatever was paid is over: where no display tells what is ready, nobody says what was served.
    public void endPaid(Unit unit) {
        for (GuestOrder order : WholeOrders.open(unit)) {
            if (order.isPaid() || order.isRefunded()) {
                order.lines().stream()
                        .filter(line -> line.status() != ItemStatus.CANCELLED && line.status() != ItemStatus.SERVED)
                        .forEach(line -> line.end(unit.now()));
                changes.ended(unit, order);
            }
        }
    }

    /// The orders with these ids.
    public List<OrderView> some(Reading reading, Collection<Integer> ids) {
        return WholeOrders.some(reading, ids).stream().map(GuestOrder::view).toList();
    }
}
