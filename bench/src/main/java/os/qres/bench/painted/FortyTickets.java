package os.qres.bench.painted;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import os.qres.bench.Asked;
import os.qres.bench.HiddenScreen;
import os.qres.bench.Product;
import os.qres.bench.Product.Running;
import os.qres.bench.RawClient;
import os.qres.bench.SampleRestaurant;
import os.qres.bench.Scratch;
import os.qres.bench.Times;

/// How long the frames of the real kitchen display take while forty tickets are open and, twenty times a second, one is
/// bumped or recalled, so that all behind it move: from the end of one frame's layout to the end of the next one's,
/// painting between them.
public final class FortyTickets {
    private static final int TICKETS = 40;
    private static final int CHANGES = 300;
    private static final int BETWEEN_MILLIS = 50;
    private static final int PROMISED_MILLIS = 33;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private FortyTickets() {}

    public static void main(String[] arguments) throws Exception {
        HiddenScreen.start();
        try (Scratch scratch = Scratch.create();
                Running server = Product.serve(scratch.resolve("data"), "");
                RawClient client = new RawClient(server.address())) {
            client.with("Authorization", SampleRestaurant.openOn(server).authorization());
            int dish = OrderToPainted.dishOfAStation(client);
            for (int i = 0; i < TICKETS; i++) {
                client.send(client.request("/orders/", order(dish, i)));
            }
            Path data = scratch.resolve("kitchen");
            Runnable approve = () -> OrderToPainted.approve(client);
            try (KitchenWindow kitchen =
                    KitchenWindow.open(server.address(), data, Clock.systemUTC(), approve, WIDTH, HEIGHT)) {
                print(kitchen.openTickets().size(), frames(client, kitchen));
            }
        }
        Platform.exit();
        Asked.end();
    }

    private static String order(int dish, int number) {
        String lines = IntStream.rangeClosed(1, 1 + number % 5)
                .mapToObj(i ->
                        "{\"dish_id\":%d,\"quantity\":%d,\"comment\":\"без лука, соус отдельно\"}".formatted(dish, i))
                .collect(Collectors.joining(","));
        return "{\"order_type\":\"takeaway\",\"items\":[" + lines + "]}";
    }

    /// In nanoseconds, one after another without a pause.
    private static List<Long> frames(RawClient client, KitchenWindow kitchen) throws Exception {
        List<Long> ends = new ArrayList<>();
        HiddenScreen.on(() -> {
            Scene scene = kitchen.stage().getScene();
            scene.addPostLayoutPulseListener(() -> {
                ends.add(System.nanoTime());
                Platform.requestNextPulse();
            });
            Platform.requestNextPulse();
            return true;
        });
        List<Integer> tickets = kitchen.openTickets();
        for (int i = 0; i < CHANGES; i++) {
            int ticket = tickets.get(i / 2 % tickets.size());
            String deed = i % 2 == 0 ? "bump" : "recall";
            client.send(client.request("/kitchen/tickets/" + ticket + "/" + deed, "{}"));
            Thread.sleep(BETWEEN_MILLIS);
        }
        List<Long> all = HiddenScreen.on(() -> List.copyOf(ends));
        return IntStream.range(all.size() / 5, all.size() - 1)
                .mapToObj(i -> all.get(i + 1) - all.get(i))
                .toList();
    }

    private static void print(int tickets, List<Long> frames) {
        Times times = Times.of(frames, Long::longValue);
        System.out.printf(
                "Frames of the kitchen display, %d tickets open, a change every %d ms%n", tickets, BETWEEN_MILLIS);
        System.out.println("  ours       " + times);
        System.out.println(
                "  " + Asked.that(times.percentile(95) <= PROMISED_MILLIS, "p95 ≤ %d ms".formatted(PROMISED_MILLIS)));
    }
}
