package os.qres.bench.painted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import os.qres.bench.Asked;
import os.qres.bench.HiddenScreen;
import os.qres.bench.Product;
import os.qres.bench.Product.Running;
import os.qres.bench.RawClient;
import os.qres.bench.SampleRestaurant;
import os.qres.bench.Scratch;
import os.qres.bench.Times;

/// From the moment at which the waiter is told that the order is safe until the cooks have it before their
/// eyes: the real server in a process of its own, the real kitchen display in a window that nobody sees. Beside
/// it, in the same run, the least that anybody must do: a bare WebSocket echo painted in a label.
public final class OrderToPainted {
    private static final int WARM_UP = 30;
    private static final int ORDERS = 300;
    private static final int OPEN = 12;
    private static final int PROMISED_MILLIS = 100;
    private static final String PATH = "/orders/";

    private OrderToPainted() {}

    public static void main(String[] arguments) throws Exception {
        HiddenScreen.start();
        try (Scratch scratch = Scratch.create();
                Running server = Product.serve(scratch.resolve("data"), "");
                RawClient client = new RawClient(server.address())) {
            client.with("Authorization", SampleRestaurant.openOn(server).authorization());
            int dish = dishOfAStation(client);
            Runnable approve = () -> approve(client);
            List<Measured> all = new ArrayList<>();
            try (KitchenWindow kitchen = KitchenWindow.open(
                            server.address(), scratch.resolve("kitchen"), Clock.systemUTC(), approve);
                    EchoWindow echo = EchoWindow.open()) {
                for (int i = 0; i < WARM_UP + ORDERS; i++) {
                    all.add(measure("без лука № " + i, client, dish, kitchen, echo));
                    clear(client, kitchen);
                    Thread.sleep(20 + i % 17); // no beat with the frames
                }
            }
            print(all.subList(WARM_UP, all.size()));
        }
        Platform.exit();
        Asked.end();
    }

    /// In nanoseconds.
    private record Measured(long answered, long painted, long echoed) {}

    private static Measured measure(String note, RawClient client, int dish, KitchenWindow kitchen, EchoWindow echo)
            throws Exception {
        byte[] order = client.request(
                PATH,
                "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":2,\"comment\":\"%s\"}]}"
                        .formatted(dish, note));
        CompletableFuture<Long> painted = kitchen.glass().sees(note);
        long sent = System.nanoTime();
        client.send(order);
        long acknowledged = System.nanoTime();
        long seen = painted.get(30, TimeUnit.SECONDS);
        return new Measured(acknowledged - sent, seen - acknowledged, echo.show(note));
    }

    /// Always as many tickets on the board.
    private static void clear(RawClient client, KitchenWindow kitchen) throws Exception {
        List<Integer> open = kitchen.openTickets();
        for (int ticket : open.subList(0, Math.max(0, open.size() - OPEN))) {
            client.send(client.request("/kitchen/tickets/" + ticket + "/bump", "{}"));
        }
    }

    private static void print(List<Measured> all) {
        Times ours = Times.of(all, Measured::painted);
        Times theirs = Times.of(all, Measured::echoed);
        System.out.printf("Order acknowledged → painted on the kitchen display, %d tickets open%n", OPEN);
        System.out.println("  ours       " + ours);
        System.out.println("  yardstick  " + theirs + "  (bare WebSocket echo painted in a label)");
        System.out.println("  the answer " + Times.of(all, Measured::answered) + "  (from sending it)");
        System.out.printf(
                Locale.ROOT,
                "  ratio      %10.2f of the yardstick's p99, %s%n",
                ours.percentile(99) / theirs.percentile(99),
                Asked.that(ours.percentile(99) <= PROMISED_MILLIS, "p99 ≤ %d ms".formatted(PROMISED_MILLIS)));
    }

    static int dishOfAStation(RawClient client) throws IOException {
        int station = id(client.ask(client.request("/stations/", "{\"name\":\"Горячий цех\"}")));
        int category = id(client.ask(
                client.request("/categories/", "{\"name\":\"Горячее\",\"station_id\":%d}".formatted(station))));
        return id(client.ask(client.request(
                "/dishes/", "{\"name\":\"Бефстроганов\",\"price\":650.00,\"category_id\":%d}".formatted(category))));
    }

    static void approve(RawClient client) {
        try {
            String waiting = client.ask(client.request("/terminals/pairing"));
            Matcher code = Pattern.compile("\"code\":\"(\\d{6})\"").matcher(waiting);
            if (!code.find()) {
                throw new IOException("nobody waits to be paired: " + waiting);
            }
            client.send(client.request("/terminals/pairing/approve", "{\"code\":\"" + code.group(1) + "\"}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int id(String json) throws IOException {
        return Integer.parseInt(SampleRestaurant.field(json, "id"));
    }
}
