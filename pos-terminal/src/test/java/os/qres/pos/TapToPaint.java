package os.qres.pos;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import os.qres.model.floor.TableView;
import os.qres.model.live.Snapshot;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.pos.house.TestHouse;
import os.qres.terminal.text.Language;
import os.qres.terminal.theme.Theme;
import os.qres.test.screen.Fx;

/// How long a tap takes until it is on the screen, with 500 items and 60 tables, at 1920 × 1080: from the
/// button's action to the end of the frame that shows it. Run it with a window or without one.
public final class TapToPaint {
    private static final int TAPS = 200;

    private TapToPaint() {}

    public static void main(String... args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pos");
        TestHouse test = Fx.get(() -> new TestHouse(folder, large(), Language.RU));
        Stage stage = Fx.get(() -> {
            Scene scene = new TestDesk(test, Theme.Mode.LIGHT).scene(1920, 1080);
            Stage window = new Stage(StageStyle.UNDECORATED);
            window.setScene(scene);
            window.show();
            return window;
        });
        print("open a table and go back", measure(stage.getScene(), List.of("table-12", "back"), 80));
        Fx.run(() -> press(stage.getScene(), "table-12"));
        List<String> categories =
                IntStream.rangeClosed(1, 10).mapToObj(i -> "category-" + i).toList();
        print("another category", measure(stage.getScene(), categories, TAPS));
        Random random = new Random(7);
        List<String> dishes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            dishes.add("dish-" + (451 + random.nextInt(20)));
        }
        print("a dish onto the check", measure(stage.getScene(), dishes, TAPS));
        System.exit(0);
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static double[] measure(Scene scene, List<String> ids, int taps) throws InterruptedException {
        double[] times = new double[taps];
        double[] work = new double[taps];
        for (int i = 0; i < taps; i++) {
            String id = ids.get(i % ids.size());
            CountDownLatch painted = new CountDownLatch(1);
            long[] span = new long[4];
            Platform.runLater(() -> {
                span[0] = System.nanoTime();
                span[2] = THREADS.getCurrentThreadCpuTime();
                press(scene, id);
                AfterFrames.run(scene, 2, () -> {
                    span[1] = System.nanoTime();
                    span[3] = THREADS.getCurrentThreadCpuTime();
                    painted.countDown();
                });
            });
            if (!painted.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("Nothing was painted after " + id);
            }
            times[i] = (span[1] - span[0]) / 1e6;
            work[i] = (span[3] - span[2]) / 1e6;
        }
        print(
                "  of it, the screen's thread",
                Arrays.stream(work).skip(taps / 10).sorted().toArray());
        return Arrays.stream(times).skip(taps / 10).sorted().toArray();
    }

    private static void press(Scene scene, String id) {
        if (!(scene.lookup("#" + id) instanceof ButtonBase button)) {
            throw new AssertionError(id + " is not there");
        }
        button.fire();
    }

    private static void print(String what, double[] sorted) {
        System.out.printf(
                "%-28s p50 %5.1f ms  p95 %5.1f ms  p99 %5.1f ms  most %5.1f ms%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                sorted[(int) (sorted.length * 0.99)],
                sorted[sorted.length - 1]);
    }

    /// Runs when so many frames have been laid out since: the frame before the last is painted then.
    private record AfterFrames(Scene scene, Runnable action, int[] left) implements Runnable {
        static void run(Scene scene, int frames, Runnable action) {
            scene.addPostLayoutPulseListener(new AfterFrames(scene, action, new int[] {frames}));
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

    /// Ten categories of fifty dishes, sixty tables in one room.
    private static Snapshot large() {
        MenuCategory form = DemoHouse.menu().getFirst();
        DishView dish = DemoHouse.dish("Борщ с говядиной");
        List<MenuCategory> menu = IntStream.rangeClosed(1, 10)
                .mapToObj(c -> new MenuCategory(
                        c,
                        "Раздел " + c,
                        null,
                        null,
                        c,
                        true,
                        1,
                        form.colorKey(),
                        form.translations(),
                        IntStream.range(0, 50)
                                .mapToObj(i -> dish(dish, c, (c - 1) * 50 + i + 1))
                                .toList(),
                        form.createdAt(),
                        form.updatedAt(),
                        1))
                .toList();
        Snapshot demo = DemoHouse.snapshot(menu);
        TableView table = DemoHouse.table(1);
        List<TableView> tables = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> new TableView(
                        i,
                        i,
                        table.qrCode(),
                        false,
                        2,
                        1,
                        1,
                        null,
                        true,
                        null,
                        20 + (i - 1) % 10 * 98,
                        40 + (i - 1) / 10 * 110,
                        80,
                        80,
                        table.shape(),
                        null,
                        null,
                        null,
                        table.createdAt(),
                        table.updatedAt(),
                        1))
                .toList();
        return new Snapshot(
                1,
                demo.epoch(),
                0,
                demo.at(),
                demo.restaurant(),
                demo.locations(),
                tables,
                menu,
                List.of(),
                demo.waiters(),
                demo.paymentMethods(),
                List.of(),
                List.of());
    }

    private static DishView dish(DishView d, int category, int id) {
        return new DishView(
                id,
                "Блюдо номер " + id,
                null,
                d.price(),
                true,
                category,
                category,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Map.of(),
                d.createdAt(),
                d.updatedAt(),
                1);
    }
}
