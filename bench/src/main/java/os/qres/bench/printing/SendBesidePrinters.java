package os.qres.bench.printing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import os.qres.bench.Asked;
import os.qres.bench.Callers;
import os.qres.bench.Product;
import os.qres.bench.Product.Running;
import os.qres.bench.RawClient;
import os.qres.bench.SampleRestaurant;
import os.qres.bench.Scratch;
import os.qres.bench.Times;
import os.qres.model.TimeOrderedUuid;
import os.qres.test.printer.PaperPrinter;

/// How long Send takes while the kitchen's printers hang, refuse, or are out of paper, beside the same with printers
/// that are well: five waiters, four stations, a printer at each.
public final class SendBesidePrinters {
    private static final int WAITERS = 5;
    private static final int STATIONS = 4;
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final long LONGEST_MILLIS = 200;

    private final Running server;
    private final String authorization;
    private final List<Integer> dishes;
    private final List<PaperPrinter> printers;

    private SendBesidePrinters(
            Running server, String authorization, List<Integer> dishes, List<PaperPrinter> printers) {
        this.server = server;
        this.authorization = authorization;
        this.dishes = dishes;
        this.printers = printers;
    }

    public static void main(String[] arguments) throws Exception {
        List<PaperPrinter> printers =
                IntStream.range(0, STATIONS).mapToObj(_ -> new PaperPrinter()).toList();
        try (Scratch scratch = Scratch.create();
                Running server = Product.serve(scratch.resolve("data"), "")) {
            SampleRestaurant restaurant = SampleRestaurant.openOn(server);
            var kitchen = new SendBesidePrinters(
                    server, restaurant.authorization(), equip(server, restaurant, printers), printers);
            kitchen.round(_ -> {}); // warms up
            Times well = kitchen.round(_ -> {});
            System.out.printf(
                    Locale.ROOT, "Send of an order of %d lines, a printer for each%n  well      %s%n", STATIONS, well);
            kitchen.print("hang", PaperPrinter::hang, well);
            kitchen.print("refuse", PaperPrinter::refuse, well);
            kitchen.print("no paper", printer -> printer.roll(0), well);
        } finally {
            printers.forEach(PaperPrinter::close);
        }
        Asked.end();
    }

    /// A station with a printer of its own for each dish.
    private static List<Integer> equip(Running server, SampleRestaurant restaurant, List<PaperPrinter> printers)
            throws IOException {
        var dishes = new ArrayList<Integer>();
        try (RawClient client = new RawClient(server.address()).with("Authorization", restaurant.authorization())) {
            for (int i = 0; i < STATIONS; i++) {
                String station = made(client, "/stations/", "{\"name\":\"Station %d\"}".formatted(i));
                String category = made(
                        client, "/categories/", "{\"name\":\"Station %d\",\"station_id\":%s}".formatted(i, station));
                dishes.add(Integer.valueOf(made(
                        client,
                        "/dishes/",
                        "{\"name\":\"Блюдо %d\",\"price\":650.00,\"category_id\":%s}".formatted(i, category))));
                made(client, "/printers", """
                        {"name":"P%d","connection":"network","address":"%s","language":"ru",
                         "routes":[{"kind":"kitchen","station_id":%s}]}""".formatted(i, printers.get(i).address(), station));
            }
        }
        return dishes;
    }

    private static String made(RawClient client, String path, String json) throws IOException {
        return SampleRestaurant.field(client.ask(client.request(path, json)), "id");
    }

    private void print(String what, Consumer<PaperPrinter> fault, Times well) {
        Times times = round(fault);
        double p99 = times.percentile(99);
        System.out.printf(
                Locale.ROOT,
                "  %-8s  %s  ratio of p99 %5.2f, %s%n",
                what,
                times,
                p99 / well.percentile(99),
                Asked.that(p99 < LONGEST_MILLIS, "p99 < %d ms".formatted(LONGEST_MILLIS)));
    }

    private Times round(Consumer<PaperPrinter> fault) {
        printers.forEach(fault);
        var nanos = new ConcurrentLinkedQueue<Long>();
        new Callers(WAITERS).perSecond(ROUND, _ -> waiter(nanos));
        printers.forEach(PaperPrinter::heal);
        return Times.of(List.copyOf(nanos), Long::longValue);
    }

    private Callers.Task waiter(ConcurrentLinkedQueue<Long> nanos) throws IOException {
        RawClient client = new RawClient(server.address()).with("Authorization", authorization);
        return () -> {
            byte[] request = client.request("/orders/", order());
            long before = System.nanoTime();
            client.send(request);
            nanos.add(System.nanoTime() - before);
            Thread.sleep(BETWEEN);
        };
    }

    private String order() {
        String items = dishes.stream()
                .map(dish ->
                        "{\"client_ref\":\"%s\",\"dish_id\":%d,\"quantity\":1}".formatted(TimeOrderedUuid.next(), dish))
                .collect(Collectors.joining(","));
        return "{\"client_ref\":\"%s\",\"order_type\":\"takeaway\",\"items\":[%s]}"
                .formatted(TimeOrderedUuid.next(), items);
    }
}
