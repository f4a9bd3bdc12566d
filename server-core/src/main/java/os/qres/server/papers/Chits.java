package os.qres.server.papers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private final ChitLines lines;
    private final CashDrawer drawer;

    /// Units of work run one after another; what the one under way has told of already.
    private @Nullable Unit unit;

    private final Set<String> told = new HashSet<>();
    private final Set<Integer> paid = new HashSet<>();

    public Chits(
            Printers printers,
            PrintQueue queue,
            PaperDesk desk,
            Orders orders,
            PrintHouse house,
            DirectChits direct,
            ChitLines lines,
            CashDrawer drawer) {
        this.printers = printers;
        this.queue = queue;
        this.desk = desk;
        this.orders = orders;
        this.house = house;
        this.direct = direct;
        this.lines = lines;
        this.drawer = drawer;
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
        if (!paid.contains(order.id())) {
            return;
        }
        if (order.paymentStatus() != PaymentStatus.UNPAID) {
            paid.remove(order.id());
            receipt(now, order);
        } else if (PaperDesk.isCash(order) && told.add("part " + order.id())) {
            drawer.open(now);
        }
    }

    /// Where the register answers first, only the drawer opens now.
    private void receipt(Unit now, OrderView order) {
        if (!desk.waitsForRegister(order)) {
            print(now, PrintKind.RECEIPT, order);
        } else if (PaperDesk.isCash(order) && told.add("drawer " + order.id())) {
            places(now, PrintKind.RECEIPT, order, now.actor().terminalId()).stream()
                    .findFirst()
                    .ifPresent(printer -> drawer.open(now, printer));
        }
    }

    /// The register has answered, well or not: of a check that is paid, the receipt comes out where the money
    /// was taken.
    void settled(Unit now, int orderId, @Nullable Integer terminalId) {
        OrderView order = orders.one(now, orderId);
        if (desk.waitsForRegister(order) && order.paymentStatus() != PaymentStatus.UNPAID) {
            places(now, PrintKind.RECEIPT, order, terminalId)
                    .forEach(printer -> desk.print(now, order, PrintKind.RECEIPT, printer));
        }
    }

    private void print(Unit now, PrintKind kind, OrderView order) {
        places(now, kind, order, now.actor().terminalId()).forEach(printer -> desk.print(now, order, kind, printer));
    }

    /// The terminal's own printer, or else those that the order's place says.
    private List<PrinterSetup> places(Unit now, PrintKind kind, OrderView order, @Nullable Integer terminalId) {
        Optional<PrinterSetup> own = printers.routing().receiptsOf(terminalId);
        if (own.isPresent()) {
            return List.of(own.get());
        }
        return printers.routing().prints(kind)
                ? printers.routing().printers(kind, null, location(now, kind, order))
                : List.of();
    }

    private void kitchen(Unit now, OrderView order) {
        ChitLines.News news = lines.news(now, order, location(now, PrintKind.KITCHEN, order));
        if (news.isNone()) {
            return;
        }
        Makers makers = Makers.of(now, order, house);
        var stations = new TreeSet<Integer>();
        news.items().forEach(item -> stations.addAll(makers.of(item)));
        for (int station : stations) {
            List<LineNews> changed = news.changed().stream()
                    .filter(each -> makers.of(each.item()).contains(station))
                    .toList();
            chits(
                    now,
                    PrintKind.KITCHEN,
                    order,
                    new Work(
                            station,
                            makers,
                            makers.at(station, news.fired()),
                            makers.at(station, news.cancelled()),
                            changed));
        }
    }

    /// What one station has to make, or not any more, or otherwise.
    private record Work(
            int station, Makers makers, List<ItemView> fired, List<ItemView> cancelled, List<LineNews> changed) {
        Map<Integer, String> alsoAt(List<ItemView> items, Makers.Naming naming) {
            return makers.alsoAt(station, items, naming);
        }
    }

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
            chits(now, PrintKind.UNSEEN, order, new Work(ticket.stationId(), makers, toMake, List.of(), List.of()));
        }
    }

    private void chits(Unit now, PrintKind kind, OrderView order, Work work) {
        Integer place = location(now, kind, order);
        List<PrinterSetup> here = printers.routing().printers(kind, work.station(), place);
        for (PrinterSetup printer : here) {
            boolean isTold = toMake(now, kind, order, work, printer);
            changes(now, order, work, work.changed(), isTold, printer);
        }
        elsewhere(now, order, work, here);
    }

    /// Printers that have told of lines where their table stood before hear of what has become of them.
    private void elsewhere(Unit now, OrderView order, Work work, List<PrinterSetup> here) {
        var left = new LinkedHashMap<PrinterSetup, List<LineNews>>();
        for (LineNews each : work.changed()) {
            printers
                    .routing()
                    .printers(PrintKind.KITCHEN, work.station(), each.told().locationId())
                    .stream()
                    .filter(printer -> !here.contains(printer))
                    .forEach(printer -> left.computeIfAbsent(printer, _ -> new ArrayList<>())
                            .add(each));
        }
        left.forEach((printer, changed) -> changes(now, order, work, changed, false, printer));
    }

    /// @return whether anything was printed
    private boolean toMake(Unit now, PrintKind kind, OrderView order, Work work, PrinterSetup printer) {
        int station = work.station();
        DirectChits.Rest rest = direct.rest(now, printer.id(), work.fired());
        if (rest.lines().isEmpty() && work.cancelled().isEmpty()) {
            return false;
        }
        String language = house.language(now, printer);
        PaperWords words = house.words(language);
        String name = house.stations().name(now, station, language);
        var chit = new KitchenChit(
                order,
                name,
                rest.lines(),
                work.cancelled(),
                work.alsoAt(rest.lines(), other -> house.stations().name(now, other, language)),
                hadSomething(order, work, now),
                kind == PrintKind.UNSEEN,
                now.now());
        String title = words.get("title.kitchen", name, order.number());
        queue.add(now, printer.id(), new Wanted(kind, title, order.id(), station, chit.document(words), rest.isCopy()));
        return true;
    }

    private void changes(
            Unit now, OrderView order, Work work, List<LineNews> changed, boolean isTold, PrinterSetup printer) {
        if (changed.isEmpty()) {
            return;
        }
        String language = house.language(now, printer);
        String name = house.stations().name(now, work.station(), language);
        List<ItemView> items = changed.stream().map(LineNews::item).toList();
        Map<Integer, String> alsoAt =
                work.alsoAt(items, other -> house.stations().name(now, other, language));
        var chit = new ChangeChit(order, name, changed, alsoAt, isTold, now.now());
        if (chit.isAny()) {
            PaperWords words = house.words(language);
            String title = words.get("title.change", name, order.number());
            var wanted = new Wanted(
                    PrintKind.KITCHEN, title, order.id(), work.station(), chit.document(words), chit.isAgain());
            queue.add(now, printer.id(), wanted);
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
