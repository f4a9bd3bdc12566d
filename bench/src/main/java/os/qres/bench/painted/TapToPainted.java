package os.qres.bench.painted;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import os.qres.bench.Asked;
import os.qres.bench.HiddenScreen;
import os.qres.bench.Product;
import os.qres.bench.Product.Running;
import os.qres.bench.RawClient;
import os.qres.bench.SampleRestaurant;
import os.qres.bench.Scratch;
import os.qres.bench.Times;
import os.qres.pos.PosMain;
import os.qres.terminal.pairing.PairingStep;
import os.qres.terminal.program.TerminalProgram;

/// How long a tap on the real waiter's terminal takes until it is painted, with 500 items and 60 tables: from
/// the button's action to the end of the frame that shows it. Beside it, in the same run, a bare window with one
/// button that changes its own words.
public final class TapToPainted {
    private static final int CATEGORIES = 10;
    private static final int DISHES = 500;
    private static final int TABLES = 60;
    private static final int TAPS = 200;
    private static final int WARM_UP = 20;
    private static final int PROMISED_P95 = 100;
    private static final int PROMISED_P99 = 200;
    private static final String PIN = "4719";

    private TapToPainted() {}

    public static void main(String[] arguments) throws Exception {
        HiddenScreen.start();
        try (Scratch scratch = Scratch.create();
                Running server = Product.serve(scratch.resolve("data"), "");
                RawClient client = new RawClient(server.address())) {
            SampleRestaurant restaurant = SampleRestaurant.openOn(server, CATEGORIES, DISHES);
            client.with("Authorization", restaurant.authorization());
            tables(client);
            TerminalProgram program = paired(client, server, scratch.resolve("pos"));
            Scene scene = HiddenScreen.on(() -> program.kit().layers().getScene());
            signIn(client, scene);
            List<Long> ours = new ArrayList<>();
            ours.addAll(measured("open a table and go back", scene, List.of("table-12", "back")));
            HiddenScreen.tap(scene, "table-12");
            ours.addAll(measured("another category", scene, ids("category-", 1, CATEGORIES)));
            HiddenScreen.tap(scene, "category-1");
            List<String> first = restaurant.dishes().stream()
                    .filter(dish -> HiddenScreen.on(
                            () -> HiddenScreen.button(scene, "dish-" + dish).isPresent()))
                    .map(dish -> "dish-" + dish)
                    .toList();
            ours.addAll(measured("a dish onto the check", scene, first));
            List<Long> bare = measured("yardstick: a bare button's own words", bare(), List.of("bare"));
            print(Times.of(ours, Long::longValue), Times.of(bare, Long::longValue));
            HiddenScreen.on(() -> {
                program.kit().close();
                return true;
            });
        }
        Platform.exit();
        Asked.end();
    }

    private static void tables(RawClient client) throws IOException {
        String hall =
                SampleRestaurant.field(client.ask(client.request("/locations/", "{\"name\":\"Большой зал\"}")), "id");
        for (int i = 0; i < TABLES; i++) {
            client.ask(client.request(
                    "/tables/",
                    "{\"number\":%d,\"seats\":4,\"location_id\":%s,\"x\":%d,\"y\":%d,\"width\":80,\"height\":80}"
                            .formatted(i + 1, hall, 20 + i % 10 * 98, 40 + i / 10 * 110)));
        }
    }

    private static List<String> ids(String kind, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> kind + i).toList();
    }

    private static TerminalProgram paired(RawClient client, Running server, Path data) throws Exception {
        Stage stage = HiddenScreen.on(Stage::new);
        TerminalProgram program = HiddenScreen.on(() -> PosMain.open(
                stage,
                List.of(
                        "--server",
                        server.address().toString(),
                        "--data",
                        data.toString(),
                        "--language",
                        "ru",
                        "--screen-inches",
                        "auto"),
                Clock.systemUTC()));
        HiddenScreen.until("a code", () -> program.kit().pairing().step().get() instanceof PairingStep.ShowingCode);
        OrderToPainted.approve(client);
        return program;
    }

    /// A waiter, at the floor plan.
    private static void signIn(RawClient client, Scene scene) throws Exception {
        String waiter = client.ask(client.request(
                "/users/",
                "{\"username\":\"anna\",\"full_name\":\"Анна Кузнецова\",\"role\":\"waiter\",\"password\":\"waiter pass\","
                        + "\"pin_code\":\"" + PIN + "\"}"));
        HiddenScreen.tap(scene, "person-" + SampleRestaurant.field(waiter, "id"));
        for (char digit : PIN.toCharArray()) {
            HiddenScreen.tap(scene, "key-" + digit);
        }
        HiddenScreen.until(
                "the floor", () -> HiddenScreen.button(scene, "table-12").isPresent());
    }

    private static Scene bare() {
        return HiddenScreen.on(() -> {
            Button button = new Button("0");
            button.setId("bare");
            button.setOnAction(_ -> button.setText(Integer.toString(Integer.parseInt(button.getText()) + 1)));
            Stage stage = new Stage();
            stage.setScene(new Scene(button, 1280, 800));
            stage.show();
            return stage.getScene();
        });
    }

    private static List<Long> measured(String what, Scene scene, List<String> ids) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TAPS; i++) {
            String id = ids.get(i % ids.size());
            HiddenScreen.until(id, () -> HiddenScreen.button(scene, id).isPresent());
            CompletableFuture<Long> painted = new CompletableFuture<>();
            Platform.runLater(() -> {
                ButtonBase button = HiddenScreen.button(scene, id).orElseThrow();
                long begin = System.nanoTime();
                button.fire();
                AfterFrames.run(scene, () -> painted.complete(System.nanoTime() - begin));
            });
            times.add(painted.get(30, TimeUnit.SECONDS));
        }
        List<Long> warm = times.subList(WARM_UP, TAPS);
        System.out.printf("  %-38s %s%n", what, Times.of(warm, Long::longValue));
        return warm;
    }

    private static void print(Times ours, Times bare) {
        System.out.printf("Tap → painted on the waiter's terminal, %d items, %d tables%n", DISHES, TABLES);
        System.out.println("  ours       " + ours);
        System.out.println("  yardstick  " + bare + "  (a bare button)");
        boolean isMet = ours.percentile(95) <= PROMISED_P95 && ours.percentile(99) <= PROMISED_P99;
        System.out.printf(
                Locale.ROOT,
                "  ratio      %10.2f of the yardstick's p95, %s%n",
                ours.percentile(95) / bare.percentile(95),
                Asked.that(isMet, "p95 ≤ %d ms, p99 ≤ %d ms".formatted(PROMISED_P95, PROMISED_P99)));
    }

    /// Runs once the frame after the next has been laid out: the next one is painted then.
    private record AfterFrames(Scene scene, Runnable action, int[] left) implements Runnable {
        static void run(Scene scene, Runnable action) {
            scene.addPostLayoutPulseListener(new AfterFrames(scene, action, new int[] {2}));
            Platform.requestNextPulse();
        }

        @Override
        public void run() {
            if (--left[0] > 0) {
                Platform.requestNextPulse();
                return;
            }
            scene.removePostLayoutPulseListener(this);
            action.run();
        }
    }
}
