package os.qres.server.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.h2.mvstore.MVStoreTool;
import os.qres.model.orders.OrderView;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.faults.Trace.Step;
import os.qres.server.platform.access.Actor;
import os.qres.test.disk.WatchedDisk;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.printer.PaperWatch;

/// What a real server wrote to its file while waiters ordered, added, took back and took money, all at once, and a
/// printer brought out what the bar has to make.
///
/// @param folder the server's, as it was left; its file is whole
/// @param before the file when the recording began
/// @param firstSeq the newest event then
/// @param requests what was sent, by its key
/// @param printouts what came out, in order
record RecordedEvening(
        Path folder,
        byte[] before,
        long firstSeq,
        List<Step> steps,
        List<Request> requests,
        TestClient waiter,
        StationPrinter printer,
        List<Printout> printouts) {
    private static final Crowd WAITERS = new Crowd(6);

    /// A request that a key stands for.
    record Request(String key, String method, String path, String body) {
        Got send(TestClient client) {
            return client.with("Idempotency-Key", key).send(method, path, body);
        }
    }

    /// @param rounds how many orders each waiter takes
    /// @param paper comes out of the printer, which lives on
    static RecordedEvening record(Path folder, int rounds, long seed, PaperPrinter paper) throws IOException {
        return record(folder, rounds, seed, paper, new Trace());
    }

    /// @param trace what records it
    static RecordedEvening record(Path folder, int rounds, long seed, PaperPrinter paper, Trace trace)
            throws IOException {
        return record(folder, rounds, seed, paper, trace, Map.of(), _ -> {});
    }

    /// @param settings of the server's own
    /// @param between done by one of the waiters before each of their rounds
    static RecordedEvening record(
            Path folder,
            int rounds,
            long seed,
            PaperPrinter paper,
            Trace trace,
            Map<String, String> settings,
            IntConsumer between)
            throws IOException {
        TestClient waiter;
        StationPrinter printer;
        int cola;
        int cash;
        try (var restaurant = new TestRestaurant(folder)) {
            waiter = restaurant.waiter;
            cola = restaurant.cola.id();
            cash = restaurant.cash.id();
            printer = StationPrinter.added(restaurant, restaurant.bar, paper);
        }
        paper.tell(trace);
        Path file = folder.resolve("qres.mv.db");
        MVStoreTool.compact(file.toString(), true);
        var sent = new ArrayList<Request>();
        try (WatchedDisk _ = WatchedDisk.put(trace);
                LiveServer server = LiveServer.in(folder, settings, Clock.systemUTC(), WatchedDisk::moved)) {
            var database = server.wiring().database();
            database.afterwards(events -> trace.told(events.getLast().seq()));
            long seq = database.read(Actor.SYSTEM, in -> in.session().doReturningWork(database.log()::lastSeq));
            between.accept(-1);
            trace.begin();
            byte[] before = Files.readAllBytes(file);
            TestClient at = waiter.at(server.address());
            var menu = new Menu(cola, cash);
            WAITERS.all(number -> {
                var random = new Random(seed + number);
                for (int round = 0; round < rounds; round++) {
                    if (number == 0) {
                        between.accept(round);
                    }
                    serve(at, menu, number + "/" + round, random, trace, sent);
                }
                return number;
            });
            printer.awaitDone(at);
            List<Step> steps = trace.end();
            paper.tell(new PaperWatch() {});
            List<Printout> printouts = Printout.of(paper.slips());
            return new RecordedEvening(folder, before, seq, steps, List.copyOf(sent), waiter, printer, printouts);
        }
    }

    private record Menu(int cola, int cash) {}

    private static void serve(
            TestClient waiter, Menu menu, String key, Random random, Trace trace, List<Request> sent) {
        String line = "{\"client_ref\":\"%s\",\"dish_id\":" + menu.cola() + ",\"quantity\":1,\"comment\":\"%s\"}";
        String comment = "x".repeat(random.nextInt(200));
        String three =
                "%s,%s,%s".formatted(line(line, random, comment), line(line, random, ""), line(line, random, ""));
        OrderView order = done(
                        waiter,
                        new Request(
                                "new " + key,
                                "POST",
                                "/orders/",
                                "{\"order_type\":\"takeaway\",\"items\":[" + three + "]}"),
                        trace,
                        sent)
                .as(OrderView.class);
        String path = "/orders/" + order.id();
        if (random.nextInt(4) == 0) {
            done(waiter, new Request("void " + key, "DELETE", path, null), trace, sent);
            return;
        }
        String two = "{\"items\":[%s,%s]}".formatted(line(line, random, ""), line(line, random, comment));
        done(waiter, new Request("more " + key, "POST", path + "/items/batch", two), trace, sent);
        String payment = "{\"payment_status\":\"paid\",\"payment_method_id\":" + menu.cash() + "}";
        done(waiter, new Request("paid " + key, "PATCH", path + "/payment", payment), trace, sent);
    }

    private static String line(String line, Random random, String comment) {
        var id = new UUID(random.nextLong(), random.nextLong());
        return line.formatted(id, id.toString().substring(0, Printout.MARK) + " " + comment);
    }

    private static Got done(TestClient waiter, Request request, Trace trace, List<Request> sent) {
        Got got = request.send(waiter);
        if (got.status() >= 300) {
            throw new AssertionError(request + " got " + got.status() + " " + got.body());
        }
        trace.answered(request.key());
        synchronized (sent) {
            sent.add(request);
        }
        return got;
    }
}
