package os.qres.server.kitchen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.platform.database.Unit;

/// An order's tickets and what stands on them, while the kitchen follows a change of the order. A line that came
/// from another order brings its ticket along when nothing of that is left behind, or else goes over to a ticket
/// of this one; what was split off a line stands beside it. None of that is fired again.
final class Board {
    private final Unit unit;
    private final OrderView order;
    private final Stations stations;
    private final TicketIds ids;
    private final List<Ticket> tickets;
    private final List<TicketRow> rows;
    private final List<TicketRow> added = new ArrayList<>();

    private Board(
            Unit unit, OrderView order, Stations stations, TicketIds ids, List<Ticket> tickets, List<TicketRow> rows) {
        this.unit = unit;
        this.order = order;
        this.stations = stations;
        this.ids = ids;
        this.tickets = new ArrayList<>(tickets);
        this.rows = new ArrayList<>(rows);
    }

    /// An order's of which the kitchen knows nothing.
    static Board empty(Unit unit, OrderView order, Stations stations, TicketIds ids) {
        return new Board(unit, order, stations, ids, List.of(), List.of());
    }

    static Board of(Unit unit, OrderView order, Stations stations, TicketIds ids) {
        List<Ticket> tickets = Ticket.ofOrder(unit, order.id());
        return new Board(
                unit,
                order,
                stations,
                ids,
                tickets,
                TicketRows.of(unit, tickets.stream().map(Ticket::id).toList()));
    }

    List<Ticket> tickets() {
        return tickets;
    }

    List<TicketRow> rows() {
        return rows;
    }

    /// Puts every fired line of a new order on a ticket.
    /// @return what each station was told
    List<FiredLedger.Part> place() {
        return fire(fired());
    }

    private List<ItemView> fired() {
        Set<Integer> known = rows.stream().map(TicketRow::itemId).collect(Collectors.toSet());
        return order.items().stream()
                .filter(item -> item.firedAt() != null && item.stationId() != null && !known.contains(item.id()))
                .toList();
    }

    /// The same of an order that exists already: its lines may have come from others, or been taken back until later.
    List<FiredLedger.Part> follow() {
        takeOff();
        bringBack();
        List<ItemView> unknown = fired();
        if (unknown.isEmpty()) {
            return List.of();
        }
        List<Kin> kin = Kin.of(unit, unknown.stream().map(ItemView::id).toList());
        if (kin.isEmpty()) {
            return fire(unknown);
        }
        bringTickets(kin);
        Map<Integer, List<Kin>> byItem = kin.stream().collect(Collectors.groupingBy(Kin::itemId));
        var never = new ArrayList<ItemView>();
        for (ItemView item : unknown) {
            List<Kin> of = byItem.getOrDefault(item.id(), List.of());
            if (of.isEmpty()) {
                never.add(item);
            } else if (isToBeMade(item)) {
                beside(item, of);
            }
        }
        return fire(never);
    }

    static boolean isToBeMade(ItemView item) {
        return item.status() == ItemStatus.NEW || item.status() == ItemStatus.COOKING;
    }

    private static boolean isOver(ItemView item) {
        return item.status() == ItemStatus.CANCELLED;
    }

    /// What was taken back from the kitchen stands on no ticket until it is fired again.
    private void takeOff() {
        Set<Integer> held = order.items().stream()
                .filter(item -> item.firedAt() == null)
                .map(ItemView::id)
                .collect(Collectors.toSet());
        List<TicketRow> off =
                rows.stream().filter(row -> held.contains(row.itemId())).toList();
        TicketRows.remove(unit, off);
        rows.removeAll(off);
    }

    /// A line that is to be made after all, though every ticket that it stands on was bumped, comes back with them.
    private void bringBack() {
        order.items().stream()
                .filter(item -> item.firedAt() != null && isToBeMade(item))
                .forEach(item -> {
                    List<Ticket> its = tickets.stream()
                            .filter(ticket -> rows.stream()
                                    .anyMatch(row -> row.itemId() == item.id() && row.ticketId() == ticket.id()))
                            .toList();
                    if (its.stream().noneMatch(Ticket::isOpen)) {
                        its.forEach(Ticket::recall);
                    }
                });
    }

    private List<FiredLedger.Part> fire(List<ItemView> unknown) {
        List<FiredLedger.Part> parts =
                parts(unknown.stream().filter(item -> !isOver(item)).toList());
        parts.stream()
                .collect(Collectors.groupingBy(
                        FiredLedger.Part::stationId,
                        LinkedHashMap::new,
                        Collectors.mapping(FiredLedger.Part::item, Collectors.toList())))
                .forEach((station, items) -> {
                    Ticket ticket = open(station, unit.now());
                    int round = nextRound(ticket);
                    items.forEach(item -> add(new TicketRow(item.id(), ticket.id(), round, null)));
                    ticket.fired(round, unit.now());
                });
        return parts;
    }

    /// Every line at its own station, and at those that make a part of it.
    private List<FiredLedger.Part> parts(List<ItemView> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<Integer>> partners =
                stations.partners(unit, items.stream().map(ItemView::dishId).collect(Collectors.toSet()));
        return items.stream()
                .flatMap(item -> Stream.concat(
                                Stream.of(Objects.requireNonNull(item.stationId())),
                                partners.getOrDefault(item.dishId(), List.of()).stream())
                        .distinct()
                        .map(station -> new FiredLedger.Part(item, station)))
                .toList();
    }

    /// Tickets all of whose lines came here are this order's from now on: the cook sees another table on them.
    private void bringTickets(List<Kin> kin) {
        Set<Integer> foreign =
                kin.stream().map(each -> each.row().ticketId()).collect(Collectors.toCollection(HashSet::new));
        tickets.forEach(ticket -> foreign.remove(ticket.id()));
        if (foreign.isEmpty()) {
            return;
        }
        List<Integer> whole = TicketRows.wholly(unit, foreign, order.id());
        if (!whole.isEmpty()) {
            for (Ticket ticket : unit.list(Ticket.class, "from Ticket where id in (?1) order by id", whole)) {
                ticket.moveTo(order.id());
                tickets.add(ticket);
            }
            rows.addAll(TicketRows.of(unit, whole));
        }
    }

    /// At each of its stations: on the ticket where the line stood that it was split off, or on one that is as old.
    private void beside(ItemView item, List<Kin> kin) {
        var stations = new LinkedHashMap<Integer, Kin>();
        kin.forEach(each -> stations.putIfAbsent(each.station(), each));
        for (Kin near : stations.values()) {
            if (isHere(item.id(), near.station())) {
                continue;
            }
            if (near.isItself()) {
                TicketRows.remove(unit, List.of(near.row()));
            }
            Instant done = near.row().doneAt();
            Optional<TicketRow> here = kin.stream()
                    .filter(each -> each.station() == near.station())
                    .map(Kin::row)
                    .filter(row ->
                            tickets.stream().anyMatch(ticket -> ticket.id() == row.ticketId() && ticket.isOpen()))
                    .findFirst();
            if (here.isPresent()) {
                add(new TicketRow(item.id(), here.get().ticketId(), here.get().round(), done));
                continue;
            }
            Ticket old = unit.find(Ticket.class, near.row().ticketId(), "ticket");
            Ticket ticket = open(near.station(), old.openedAt());
            int round = nextRound(ticket);
            add(new TicketRow(item.id(), ticket.id(), round, done));
            ticket.fired(round, unit.now());
        }
    }

    private boolean isHere(int itemId, int station) {
        return rows.stream().filter(row -> row.itemId() == itemId).anyMatch(row -> tickets.stream()
                .anyMatch(ticket -> ticket.id() == row.ticketId() && ticket.stationId() == station));
    }

    private Ticket open(int station, Instant openedAt) {
        return tickets.stream()
                .filter(ticket -> ticket.isOpen() && ticket.stationId() == station)
                .findFirst()
                .orElseGet(() -> {
                    var ticket = new Ticket(ids.next(unit), order.id(), station, openedAt);
                    tickets.add(ticket);
                    return ticket;
                });
    }

    /// What comes together is one round.
    private int nextRound(Ticket ticket) {
        return added.stream()
                .filter(row -> row.ticketId() == ticket.id())
                .map(TicketRow::round)
                .findFirst()
                .orElseGet(() -> 1
                        + rows.stream()
                                .filter(row -> row.ticketId() == ticket.id())
                                .mapToInt(TicketRow::round)
                                .max()
                                .orElse(0));
    }

    private void add(TicketRow row) {
        rows.add(row);
        added.add(row);
    }

    /// Stores which lines stand where, after the tickets that they stand on.
    void store() {
        TicketRows.add(unit, added);
    }
}
