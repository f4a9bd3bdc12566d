package os.qres.server.kitchen;

import io.avaje.jsonb.Jsonb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.orders.OrderEvent;
import os.qres.server.orders.Orders;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

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

    public Kitchen(Orders orders, Jsonb jsonb) {
        this.orders = orders;
        this.jsonb = jsonb;
    }

    public static List<Class<?>> entities() {
        return List.of(Station.class, Ticket.class);
    }

    /// Fires lines that are new, takes back those that were cancelled, and shows every ticket that looks
    /// different now.
    public void on(Unit unit, OrderEvent.Whole event) {
        OrderView order = event.order();
        Board board;
        if (event instanceof OrderEvent.OrderCreated) {
            board = Board.empty(unit, order, ids);
            ledger.fired(unit, board.place());
        } else {
            board = Board.of(unit, order, ids);
            Set<Integer> touched = new HashSet<>(touched(unit, order));
            board.follow().forEach(item -> touched.add(item.id()));
            ledger.follow(unit, touched);
        }
        show(unit, order, board.tickets(), board.rows());
        board.store();
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
        for (Ticket ticket : tickets) {
            TicketView view = view(ticket, rows, order, tickets);
            if (ticket.isOpen() && view.lines().isEmpty()) {
                // All that stood on it is on other orders' tickets now, or held.
                ticket.bump(unit.now());
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
        unit.insert(added);
        if (!added.containsAll(different.keySet())) {
            // The version of what was changed is another then.
            unit.session().flush();
        }
        different.forEach(
                (ticket, view) -> unit.emit(new KitchenEvent.TicketChanged(view.withVersion(ticket.version()))));
    }

    private static TicketView view(Ticket ticket, List<TicketRow> rows, OrderView order, List<Ticket> siblings) {
        return Tickets.views(List.of(ticket), rows, List.of(order), siblings).getFirst();
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
        OrderView order = orders.one(unit, ticket.orderId());
        List<Integer> all = lines(unit, ticketId, order).map(ItemView::id).toList();
        List<Integer> meant =
                seen == null ? all : all.stream().filter(seen::contains).toList();
        Set<Integer> unseen = all.stream().filter(id -> !meant.contains(id)).collect(Collectors.toSet());
        boolean anythingLeft =
                order.items().stream().anyMatch(item -> unseen.contains(item.id()) && Board.isToBeMade(item));
        if (!anythingLeft) {
            ticket.bump(unit.now());
        }
        show(unit, orders.advanceItems(unit, ticket.orderId(), meant, ItemStatus.READY));
        return view(unit, ticket);
    }

    /// What of the order stands on the ticket: other lines that did are another order's now.
    private static Stream<ItemView> lines(Reading reading, int ticketId, OrderView order) {
        Set<Integer> rows = TicketRows.of(reading, List.of(ticketId)).stream()
                .map(TicketRow::itemId)
                .collect(Collectors.toSet());
        return order.items().stream().filter(item -> rows.contains(item.id()) && item.firedAt() != null);
    }

    /// Brings a ticket back. The lines that the bump finished go back to cooking; those crossed off singly stay
    /// done.
    public TicketView recall(Unit unit, int ticketId) {
        Ticket ticket = unit.find(Ticket.class, ticketId, WHAT);
        unit.expects(ticket.version());
        if (ticket.isOpen()) {
            return view(unit, ticket);
        }
        List<Integer> byBump = lines(unit, ticketId, orders.one(unit, ticket.orderId()))
                .filter(item -> item.status() == ItemStatus.READY)
                .filter(item -> Objects.equals(item.readyAt(), ticket.bumpedAt()))
                .map(ItemView::id)
                .toList();
        ticket.recall();
        show(unit, orders.advanceItems(unit, ticket.orderId(), byBump, ItemStatus.COOKING));
        return view(unit, ticket);
    }

    private TicketView view(Reading reading, Ticket ticket) {
        return views(reading, List.of(ticket)).getFirst();
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
                TicketRows.of(reading, tickets.stream().map(Ticket::id).toList());
        return Tickets.views(tickets, rows, orders.some(reading, orderIds), siblings);
    }
}
