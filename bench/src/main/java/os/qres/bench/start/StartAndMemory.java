package os.qres.bench.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import os.qres.bench.Product;
import os.qres.bench.Product.Running;
import os.qres.bench.RawClient;
import os.qres.bench.SampleRestaurant;
import os.qres.bench.Scratch;
import os.qres.test.process.Deadline;
import os.qres.test.process.FreePort;

/// From the command to the first 200, and the memory held then and after 2,000 menus: as shipped, and with an
/// AOT cache trained just before. The yardstick is the run without the cache.
public final class StartAndMemory {
    private static final int STARTS = 5;
    private static final int MENUS = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OPTIONS = "-Xmx64m";

    private record Figures(double seconds, double residentAtStart, double residentAfterLoad) {}

    private StartAndMemory() {}

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.create()) {
            Path data = scratch.resolve("data");
            try (Running first = Product.serve(data, OPTIONS)) {
                SampleRestaurant.openOn(first);
                first.stop();
            }
            Figures plain = measure(data, OPTIONS);
            Path cache = scratch.resolve("qres-server.aot");
            try (Running training = Product.serve(data, OPTIONS + " -XX:AOTCacheOutput=" + cache.toAbsolutePath())) {
                load(training);
                training.stop();
            }
            Figures cached = measure(data, OPTIONS + " -XX:AOTCache=" + cache.toAbsolutePath());
            print("without AOT cache", plain);
            print("with AOT cache", cached);
        }
    }

    private static Figures measure(Path data, String options) throws Exception {
        List<Figures> all = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            all.add(measureOnce(data, options));
        }
        return new Figures(
                middle(all.stream().map(Figures::seconds).toList()),
                middle(all.stream().map(Figures::residentAtStart).toList()),
                middle(all.stream().map(Figures::residentAfterLoad).toList()));
    }

    private static Figures measureOnce(Path data, String options) throws Exception {
        int port = FreePort.find();
        URI address = URI.create("http://127.0.0.1:" + port);
        long begin = System.nanoTime();
        try (Running server = new Running(Product.begin(data, port, options), address)) {
            Deadline.await("the first 200", PATIENCE, () -> answers(address));
            double seconds = (System.nanoTime() - begin) / 1e9;
            double atStart = server.residentMiB();
            load(server);
            double afterLoad = server.residentMiB();
            server.stop();
            return new Figures(seconds, atStart, afterLoad);
        }
    }

    private static boolean answers(URI address) throws IOException {
        try (RawClient client = new RawClient(address)) {
            client.send(client.request("/health"));
            return true;
        }
    }

    private static void load(Running server) throws IOException {
        try (RawClient client = new RawClient(server.address())) {
            byte[] menu = client.request("/dishes/menu");
            for (int i = 0; i < MENUS; i++) {
                client.send(menu);
            }
        }
    }

    private static double middle(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static void print(String what, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "Start, %s%n  first 200 after %5.2f s%n  resident then   %5.0f MiB%n  after %,d menus %5.0f MiB%n",
                what,
                figures.seconds(),
                figures.residentAtStart(),
                MENUS,
                figures.residentAfterLoad());
    }
}
