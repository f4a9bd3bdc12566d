package os.qres.server.papers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.printing.PrintKind;
import os.qres.server.orders.OrderEvent;
import os.qres.server.orders.Orders;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.printing.PrintQueue;
import os.qres.server.printing.PrinterSetup;
import os.qres.server.printing.Printers;
import os.qres.server.printing.Routing;
import os.qres.server.printing.Wanted;

/// Makes chits of what happens: it hears of orders within the unit of work that changes them, so that a chit is stored
/// with the line that it tells of, or not at all. Where no printer prints such a thing, it asks the database nothing.
public final class Chits {
    private final Printers printers;
    private final PrintQueue queue;
    private final PaperDesk desk;
    private final Orders orders;
    private final PrintHouse house;
    private final DirectChits direct;

    /// Units of work run one after another; what the one under way has told of already.
    private @Nullable Unit unit;

    private final Set<String> told = new HashSet<>();
    private final Set<Integer> paid = new HashSet<>();

    public Chits(
            Printers printers, PrintQueue queue, PaperDesk desk, Orders orders, PrintHouse house, DirectChits direct) {
        this.printers = printers;
        this.queue = queue;
        this.desk = desk;
        this.orders = orders;
        this.house = house;
        this.direct = direct;
    }

    public void on(Unit now, OrderEvent event) {
        begin(now);
        switch (event) {
            case OrderEvent.PaymentReceived payment -> paid.add(payment.orderId());
            case OrderEvent.PaymentRefunded refund -> paid.add(refund.orderId());
            case OrderEvent.BillRequested request -> print(now, PrintKind.BILL, orders.one(now, request.orderId()));
            case OrderEvent.Whole whole -> whole(now, whole.order());
            case OrderEvent.OrderItemStatusChanged _, OrderEvent.DishReady _, OrderEvent.OrderDelayed _ -> {}
        }
    }

    private void begin(Unit now) {
        if (unit != now) {
            unit = now;
            told.clear();
            paid.clear();
        }
    }

    private void whole(Unit now, OrderView order) {
        if (printers.routing().prints(PrintKind.KITCHEN)) {
            kitchen(now, order);
        }
        boolean isSettled = order.paymentStatus() != PaymentStatus.UNPAID;
        if (isSettled && paid.remove(order.id())) {
            print(now, PrintKind.RECEIPT, order);
        }
    }

    private void print(Unit now, PrintKind kind, OrderView order) {
        if (printers.routing().prints(kind)) {
            printers.routing()
                    .printers(kind, null, location(now, kind, order))
                    .forEach(printer -> desk.print(now, order, kind, printer));
        }
    }

    private void kitchen(Unit now, OrderView order) {
        List<ItemView> fired = order.items().stream()
                .filter(item -> now.now().equals(item.firedAt()) && item.status() != ItemStatus.CANCELLED)
                .filter(item -> item.stationId() != null && told.add("fired " + item.id()))
                .toList();
        List<ItemView> cancelled = order.items().stream()
                .filter(item -> item.status() == ItemStatus.CANCELLED
                        && item.updatedAt().equals(now.now()))
                .filter(item -> item.firedAt() != null && item.firedAt().isBefore(now.now()))
                .filter(item -> item.stationId() != null && told.add("cancelled " + item.id()))
                .toList();
        if (fired.isEmpty() && cancelled.isEmpty()) {
            return;
        }
        Makers makers = Makers.of(now, order, house);
        var stations = new TreeSet<Integer>();
        Stream.concat(fired.stream(), cancelled.stream()).forEach(item -> stations.addAll(makers.of(item)));
        for (int station : stations) {
            var work = new Work(station, makers, makers.at(station, fired), makers.at(station, cancelled));
            chits(now, PrintKind.KITCHEN, order, work);
        }
    }

    /// What one station has to make, or not any more.
    private record Work(int station, Makers makers, List<ItemView> fired, List<ItemView> cancelled) {}

    /// A ticket that no display has shown comes out of a printer, unless its station's chits do so anyway.
    public void unseen(Unit now, TicketView ticket) {
        begin(now);
        Routing routing = printers.routing();
        if (!routing.prints(PrintKind.UNSEEN) || !told.add("unseen " + ticket.id())) {
            return;
        }
        OrderView order = orders.one(now, ticket.orderId());
        boolean comesOutAnyway = !routing.printers(
                        PrintKind.KITCHEN, ticket.stationId(), location(now, PrintKind.KITCHEN, order))
                .isEmpty();
        Set<Integer> lines = ticket.lines().stream().map(TicketLine::itemId).collect(Collectors.toSet());
        List<ItemView> toMake = order.items().stream()
                .filter(item -> lines.contains(item.id()))
                .filter(item -> item.status() == ItemStatus.NEW || item.status() == ItemStatus.COOKING)
                .toList();
        if (!comesOutAnyway && !toMake.isEmpty()) {
            Makers makers = Makers.of(now, order, house);
            chits(now, PrintKind.UNSEEN, order, new Work(ticket.stationId(), makers, toMake, List.of()));
        }
    }

    private void chits(Unit now, PrintKind kind, OrderView order, Work work) {
        int station = work.station();
        for (PrinterSetup printer : printers.routing().printers(kind, station, location(now, kind, order))) {
            DirectChits.Rest rest = direct.rest(now, printer.id(), work.fired());
            if (rest.lines().isEmpty() && work.cancelled().isEmpty()) {
                continue;
            }
            String language = house.language(now, printer);
            PaperWords words = house.words(language);
            String name = house.stations().name(now, station, language);
            var chit = new KitchenChit(
                    order,
                    name,
                    rest.lines(),
                    work.cancelled(),
                    work.makers().alsoAt(station, rest.lines(), other -> house.stations()
                            .name(now, other, language)),
                    hadSomething(order, work, now),
                    kind == PrintKind.UNSEEN,
                    now.now());
            String title = words.get("title.kitchen", name, order.number());
            queue.add(
                    now,
                    printer.id(),
                    new Wanted(kind, title, order.id(), station, chit.document(words), rest.isCopy()));
        }
    }

    private static boolean hadSomething(OrderView order, Work work, Reading now) {
        return order.items().stream()
                .anyMatch(item -> work.makers().of(item).contains(work.station())
                        && item.firedAt() != null
                        && item.firedAt().isBefore(now.now())
                        && item.status() != ItemStatus.CANCELLED);
    }

    private @Nullable Integer location(Reading now, PrintKind kind, OrderView order) {
        Integer table = order.tableId();
        return table == null || !printers.routing().dependsOnPlace(kind)
                ? null
                : house.floor().locationOf(now, table);
    }
}
