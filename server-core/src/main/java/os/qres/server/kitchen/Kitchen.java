package os.qres.server.kitchen;

import io.avaje.jsonb.Jsonb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.kitchen.BoardNumber;
import os.qres.model.kitchen.DishTime;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.orders.OrderEvent;
import os.qres.server.orders.Orders;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;

/// The door to tickets. It hears of every change of an order within the unit of work that makes it, and so a
/// line is fired in the very transaction that stores it: once.
public final class Kitchen {
    private static final String WHAT = "ticket";
    private static final Duration RECALLABLE = Duration.ofHours(1);
    private static final int MOST_RECALLABLE = 60;

    private final Orders orders;
    private final Jsonb jsonb;
    private final TicketIds ids = new TicketIds();
    private final FiredLedger ledger = new FiredLedger();

    private final Stations stations;
    private final Function<Reading, IntPredicate> shown;
    private final DishTimes times = new DishTimes();

    /// @param shown which stations' tickets a display shows
    public Kitchen(Orders orders, Stations stations, Function<Reading, IntPredicate> shown, Jsonb jsonb) {
        this.orders = orders;
        this.stations = stations;
        this.shown = shown;
        this.jsonb = jsonb;
    }

    public static List<Class<?>> entities() {
        return List.of(Station.class, Ticket.class, LearntTime.class);
    }

    /// Fires lines that are new, takes back those that were cancelled, and shows every ticket that looks
    /// different now.
    public void on(Unit unit, OrderEvent.Whole event) {
        OrderView order = event.order();
        Board board;
        if (event instanceof OrderEvent.OrderCreated) {
            board = Board.empty(unit, order, stations, ids);
            ledger.fired(unit, board.place());
        } else {
            board = Board.of(unit, order, stations, ids);
            List<FiredLedger.Part> more = board.follow();
            ledger.firedLater(unit, more);
            Set<Integer> touched = new HashSet<>(touched(unit, order));
            more.forEach(part -> touched.add(part.item().id()));
            ledger.follow(unit, touched);
        }
        show(unit, order, board.tickets(), board.rows());
        board.store();
        times.learn(unit, order);
    }

    /// With the day, nothing is left to do for orders that are over: their tickets end, such as one with a void that no
    /// cook has bumped, or one that a printer alone was told of.
    public void endDay(Unit unit) {
        List<Ticket> open = unit.list(Ticket.class, "from Ticket where status = ?1 order by id", TicketStatus.OPEN);
        Set<Integer> over = orders.over(unit, open.stream().map(Ticket::orderId).collect(Collectors.toSet()));
        open.stream().filter(ticket -> over.contains(ticket.orderId())).forEach(ticket -> ticket.bump(unit.now()));
        over.forEach(order -> show(unit, orders.one(unit, order)));
    }

    /// Lines whose portions may be others now: such a change leaves them new, or cancelled.
    private static List<Integer> touched(Unit unit, OrderView order) {
        return order.items().stream()
                .filter(item -> item.stationId() != null)
                .filter(item -> item.status() == ItemStatus.NEW || item.status() == ItemStatus.CANCELLED)
                .filter(item -> item.updatedAt().equals(unit.now()))
                .map(ItemView::id)
                .toList();
    }

    /// After a bump or a recall, which may have changed no line.
    private void show(Unit unit, OrderView order) {
        List<Ticket> tickets = Ticket.ofOrder(unit, order.id());
        show(
                unit,
                order,
                tickets,
                TicketRows.of(unit, tickets.stream().map(Ticket::id).toList()));
    }

    private void show(Unit unit, OrderView order, List<Ticket> tickets, List<TicketRow> rows) {
        var different = new LinkedHashMap<Ticket, TicketView>();
        var seen = new ArrayList<Ticket>();
        for (Ticket ticket : tickets) {
            TicketView view = view(ticket, rows, order, tickets);
            if (ticket.isOpen() && view.lines().isEmpty()) {
                // All that stood on it is on other orders' tickets now, or held.
                ticket.bump(unit.now());
                view = view(ticket, rows, order, tickets);
            }
            if (isOver(view)) {
                ticket.seen();
                seen.add(ticket);
                view = view(ticket, rows, order, tickets);
            }
            if (ticket.shows(face(view))) {
                different.put(ticket, view);
            }
        }
        if (different.isEmpty()) {
            return;
        }
        // Only now, so that a new ticket is inserted with its face, rather than inserted and then changed.
        List<Ticket> added =
                tickets.stream().filter(t -> !unit.session().contains(t)).toList();
        if (!added.isEmpty()) {
            // Where there is no display, nobody waits until one has shown the ticket.
            IntPredicate isShown = shown.apply(unit);
            added.stream().filter(ticket -> !isShown.test(ticket.stationId())).forEach(Ticket::seen);
            unit.insert(added);
        }
        if (!added.containsAll(different.keySet())) {
            // The version of what was changed is another then.
            unit.session().flush();
        }
        different.forEach((ticket, view) -> {
            TicketView now = view.withVersion(ticket.version());
            unit.emit(new KitchenEvent.TicketChanged(now));
            if (seen.contains(ticket)) {
                unit.emit(new KitchenEvent.TicketSeen(now));
            }
        });
    }

    private static TicketView view(Ticket ticket, List<TicketRow> rows, OrderView order, List<Ticket> siblings) {
        return Tickets.views(List.of(ticket), rows, List.of(order), siblings).getFirst();
    }

    /// Of an unseen ticket nothing is left that anybody would have to see.
    private static boolean isOver(TicketView ticket) {
        return ticket.unseenSince() != null
                && (ticket.status() != TicketStatus.OPEN
                        || ticket.lines().stream().noneMatch(Kitchen::isToBeMade));
    }

    /// A name for what a cook sees of the ticket, the same as long as it looks the same.
    private String face(TicketView view) {
        String seen = jsonb.toJson(view.withVersion(0));
        return UUID.nameUUIDFromBytes(seen.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Ends a ticket: its lines are ready. Lines that the cook had not seen (not in `seen`) stay, and so does
    /// the ticket.
    public TicketView bump(Unit unit, int ticketId, @Nullable List<Integer> seen) {
        Ticket ticket = unit.find(Ticket.class, ticketId, WHAT);
        unit.expects(ticket.version());
        if (!ticket.isOpen()) {
            return view(unit, ticket);
        }
        Shared shared = Shared.of(unit, ticket, Ticket.ofOrder(unit, ticket.orderId()));
        OrderView order = orders.one(unit, ticket.orderId());
        List<Integer> all = stillHere(shared.items(), order);
        List<Integer> meant =
                seen == null ? all : all.stream().filter(seen::contains).toList();
        Set<Integer> unseen = all.stream().filter(id -> !meant.contains(id)).collect(Collectors.toSet());
        boolean anythingLeft =
                order.items().stream().anyMatch(item -> unseen.contains(item.id()) && Board.isToBeMade(item));
        if (!anythingLeft) {
            ticket.bump(unit.now());
        }
        TicketRows.done(unit, ticketId, shared.withPartners(meant), unit.now());
        show(unit, orders.advanceItems(unit, ticket.orderId(), shared.finishedBy(meant), ItemStatus.READY));
        return view(unit, ticket);
    }

    /// Other lines that stood on the ticket are another order's now, or held.
    private static List<Integer> stillHere(List<Integer> items, OrderView order) {
        return order.items().stream()
                .filter(item -> items.contains(item.id()) && item.firedAt() != null)
                .map(ItemView::id)
                .toList();
    }

    static boolean isToBeMade(TicketLine line) {
        return line.status() == ItemStatus.NEW || line.status() == ItemStatus.COOKING;
    }

    /// Shows the ticket as it is by now.
    TicketView shown(Unit unit, Ticket ticket) {
        show(unit, orders.one(unit, ticket.orderId()));
        return view(unit, ticket);
    }

    /// Brings a ticket back. The lines that the bump finished go back to cooking; those crossed off singly stay done.
    public TicketView recall(Unit unit, int ticketId) {
        Ticket ticket = unit.find(Ticket.class, ticketId, WHAT);
        unit.expects(ticket.version());
        if (ticket.isOpen()) {
            return view(unit, ticket);
        }
        Shared shared = Shared.of(unit, ticket, Ticket.ofOrder(unit, ticket.orderId()));
        List<Integer> rows = shared.items();
        List<Integer> byBump = orders.one(unit, ticket.orderId()).items().stream()
                .filter(item -> rows.contains(item.id()) && item.status() == ItemStatus.READY)
                .filter(item -> Objects.equals(item.readyAt(), ticket.bumpedAt()))
                .map(ItemView::id)
                .toList();
        TicketRows.done(unit, ticketId, shared.doneAt(ticket.bumpedAt()), null);
        ticket.recall();
        show(unit, orders.advanceItems(unit, ticket.orderId(), byBump, ItemStatus.COOKING));
        return view(unit, ticket);
    }

    /// Says that the ticket's station has done its part of a line, or has not. The line is ready when all have.
    public TicketView part(Unit unit, int ticketId, int itemId, boolean done) {
        Ticket ticket = unit.find(Ticket.class, ticketId, WHAT);
        Shared shared = Shared.of(unit, ticket, Ticket.ofOrder(unit, ticket.orderId()));
        if (!stillHere(shared.items(), orders.one(unit, ticket.orderId())).contains(itemId)) {
            throw RefusedException.notFound("item");
        }
        List<Integer> line = List.of(itemId);
        TicketRows.done(unit, ticketId, shared.withPartners(line), done ? unit.now() : null);
        List<Integer> changed = done ? shared.finishedBy(line) : ready(unit, ticket.orderId(), line);
        show(unit, orders.advanceItems(unit, ticket.orderId(), changed, done ? ItemStatus.READY : ItemStatus.COOKING));
        return view(unit, ticket);
    }

    private List<Integer> ready(Unit unit, int orderId, List<Integer> lines) {
        return orders.one(unit, orderId).items().stream()
                .filter(item -> lines.contains(item.id()) && item.status() == ItemStatus.READY)
                .map(ItemView::id)
                .toList();
    }

    /// Calls the order's waiter to carry what is ready.
    public OrderView call(Unit unit, int orderId) {
        OrderView order = orders.one(unit, orderId);
        unit.emit(new KitchenEvent.WaiterCalled(order.id(), order.tableNumber(), order.waiterId(), null));
        return order;
    }

    /// What is ready has been handed to the waiter: it is served. Lines that are not in `seen` stay.
    public OrderView handOver(Unit unit, int orderId, @Nullable List<Integer> seen) {
        List<Integer> ready = orders.one(unit, orderId).items().stream()
                .filter(item -> item.status() == ItemStatus.READY)
                .map(ItemView::id)
                .filter(id -> seen == null || seen.contains(id))
                .toList();
        OrderView order = orders.advanceItems(unit, orderId, ready, ItemStatus.SERVED);
        show(unit, order);
        return order;
    }

    /// What was handed over stands at the pass again.
    /// @param lines all of them or none; without them, what was served last
    /// @throws RefusedException not found, order-closed, wrong-step
    public OrderView takeBack(Unit unit, int orderId, @Nullable List<Integer> lines) {
        return orders.unserve(unit, orderId, lines);
    }

    /// What the cooks have set on a ticket.
    public TicketMarks marks(Reading reading, int ticketId) {
        return reading.find(Ticket.class, ticketId, WHAT).marks();
    }

    /// Puts a ticket first, holds it back, or tells its waiter something: each new word calls them.
    public TicketView mark(Unit unit, int ticketId, TicketMarks marks) {
        Ticket ticket = unit.find(Ticket.class, ticketId, WHAT);
        unit.expects(ticket.version());
        String before = ticket.marks().told();
        ticket.mark(marks);
        OrderView order = orders.one(unit, ticket.orderId());
        show(unit, order);
        String told = marks.told();
        if (!told.isEmpty() && !told.equals(before)) {
            unit.emit(new KitchenEvent.WaiterCalled(order.id(), order.tableNumber(), order.waiterId(), told));
        }
        return view(unit, ticket);
    }

    /// Which stations' tickets a display shows.
    IntPredicate shown(Reading reading) {
        return shown.apply(reading);
    }

    TicketView view(Reading reading, Ticket ticket) {
        return views(reading, List.of(ticket)).getFirst();
    }

    /// What guests who wait for their order see.
    public List<BoardNumber> board(Reading reading) {
        return GuestBoard.of(current(reading), reading.now());
    }

    /// How long dishes take, as learnt.
    public List<DishTime> dishTimes(Reading reading) {
        return times.all(reading);
    }

    /// The open tickets and those that can still be recalled, oldest first.
    public List<TicketView> current(Reading reading) {
        List<Ticket> open = reading.list(Ticket.class, "from Ticket where status = ?1 order by id", TicketStatus.OPEN);
        List<Ticket> bumped = reading.session()
                .createSelectionQuery(
                        "from Ticket where status = ?1 and bumpedAt > ?2 order by bumpedAt desc", Ticket.class)
                .setParameter(1, TicketStatus.BUMPED)
                .setParameter(2, reading.now().minus(RECALLABLE))
                .setMaxResults(MOST_RECALLABLE)
                .getResultList();
        return views(
                        reading,
                        Stream.concat(bumped.reversed().stream(), open.stream()).toList())
                .stream()
                .filter(ticket -> !ticket.lines().isEmpty())
                .toList();
    }

    /// The tickets of one station or all, in one status or any, oldest first.
    public List<TicketView> tickets(Reading reading, Optional<Integer> stationId, Optional<TicketStatus> status) {
        return current(reading).stream()
                .filter(ticket -> stationId.isEmpty() || stationId.get() == ticket.stationId())
                .filter(ticket -> status.isEmpty() || status.get() == ticket.status())
                .toList();
    }

    private List<TicketView> views(Reading reading, List<Ticket> tickets) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        Set<Integer> orderIds = tickets.stream().map(Ticket::orderId).collect(Collectors.toSet());
        List<Ticket> siblings = reading.list(Ticket.class, "from Ticket where orderId in (?1) order by id", orderIds);
        List<TicketRow> rows =
                TicketRows.of(reading, siblings.stream().map(Ticket::id).toList());
        return Tickets.views(tickets, rows, orders.some(reading, orderIds), siblings);
    }
}
