package os.qres.server.printing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import os.qres.model.floor.TableView;
import os.qres.model.orders.OrderView;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterView;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.Slip;
import os.qres.test.process.Deadline;

/// A restaurant with printers, whose server has little patience.
final class PrintedEvening implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(30);

    final TestRestaurant restaurant;
    final TestClient admin;
    final TestClient waiter;
    private final AtomicInteger tables = new AtomicInteger(100);

    PrintedEvening(Path folder, Clock clock) {
        this(folder, clock, Map.of());
    }

    PrintedEvening(Path folder, Clock clock, Map<String, String> more) {
        var settings = new HashMap<>(Map.of("PRINTER_ANSWER_MILLIS", "300", "PRINTER_POLL_MILLIS", "100"));
        settings.putAll(more);
        restaurant = new TestRestaurant(folder, settings, clock);
        admin = restaurant.admin;
        waiter = restaurant.waiter;
    }

    /// A new table.
    int table() {
        int number = tables.incrementAndGet();
        return admin.post("/tables", "{\"number\":" + number + ",\"seats\":4}")
                .expect(201)
                .as(TableView.class)
                .id();
    }

    int number(int table) {
        return admin.get("/tables/" + table).expect(200).as(TableView.class).number();
    }

    /// Printers of this test print nothing of the next.
    void putPrintersAway() {
        for (PrinterView printer : admin.get("/printers").listOf(PrinterView.class)) {
            admin.patch("/printers/" + printer.id(), "{\"is_active\":false}").expect(200);
        }
    }

    /// Adds a printer there.
    /// @param routes as JSON, `'` for `"`
    PrinterView add(String name, PaperPrinter there, String routes) {
        return add(name, there.address(), routes);
    }

    PrinterView add(String name, String address, String routes) {
        String body =
                "{'name':'%s','connection':'network','address':'%s','language':'en','has_drawer':true,'routes':%s}"
                        .formatted(name, address, routes);
        return admin.post("/printers", body.replace('\'', '"')).expect(201).as(PrinterView.class);
    }

    /// A route's JSON for the chits of a station.
    static String kitchen(int station) {
        return "[{'kind':'kitchen','station_id':" + station + "}]";
    }

    OrderView order(int table, String lines) {
        String body = "{'table_id':%d,'covers':2,'items':[%s]}".formatted(table, lines);
        return waiter.post("/orders", body.replace('\'', '"')).as(OrderView.class);
    }

    String pizza(String comment) {
        return "{'dish_id':%d,'dish_variation_id':%d,'quantity':2,'comment':'%s'}"
                .formatted(restaurant.pizza.id(), restaurant.large.id(), comment);
    }

    String cola() {
        return "{'dish_id':%d,'quantity':1}".formatted(restaurant.cola.id());
    }

    TestClient.Got pay(OrderView order) {
        return waiter.patch("/orders/" + order.id() + "/payment", "{\"payment_status\":\"paid\",\"tendered\":2000}")
                .expect(200);
    }

    List<PrintJobView> jobs(PrinterView printer) {
        return waiter.get("/printers/" + printer.id() + "/jobs?limit=500")
                .expect(200)
                .listOf(PrintJobView.class);
    }

    PrinterView now(PrinterView printer) {
        return admin.get("/printers/" + printer.id()).expect(200).as(PrinterView.class);
    }

    void awaitState(PrinterView printer, PrinterState state) {
        Deadline.await(
                printer.name() + " is " + state,
                SOON,
                () -> now(printer).status().state() == state);
    }

    /// The job once it is so far.
    PrintJobView awaitJob(int id, PrintJobState state) {
        Deadline.await("chit " + id + " is " + state, SOON, () -> job(id).state() == state);
        return job(id);
    }

    PrintJobView job(int id) {
        return waiter.get("/print-jobs/" + id).expect(200).as(PrintJobView.class);
    }

    /// The slip that came out as the printer's `count`th.
    static Slip awaitSlip(PaperPrinter printer, int count) {
        Deadline.await("slip " + count, SOON, () -> printer.slips().size() >= count);
        return printer.slips().get(count - 1);
    }

    /// The slip with these words, among however many came out.
    static Slip awaitSlip(PaperPrinter printer, String words) {
        Deadline.await("a slip that says " + words, SOON, () -> printer.slips().stream()
                .anyMatch(slip -> slip.says(words)));
        return printer.slips().stream()
                .filter(slip -> slip.says(words))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        restaurant.close();
    }
}
