package os.qres.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import os.qres.bench.Product;
import os.qres.bench.Product.Running;
import os.qres.bench.SampleRestaurant;
import os.qres.bench.Scratch;

/// From the command to the first picture of each program with a window, as shipped and with an AOT cache trained
/// just before; then the memory it holds. The screen is one that nobody sees, painted by software.
public final class Windows {
    private static final List<String> PROGRAMS = List.of("pos", "kitchen", "admin");
    private static final int STARTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String UNSEEN = "-Dglass.platform=Headless -Dprism.order=sw ";

    private record Figures(double seconds, double resident) {}

    private Windows() {}

    public static void main(String[] arguments) throws Exception {
        try (Scratch scratch = Scratch.create();
                Running server = Product.serve(scratch.resolve("data"), "")) {
            SampleRestaurant.openOn(server);
            System.out.println("From the command to the first picture");
            for (String program : PROGRAMS) {
                Starts starts = new Starts(program, server, scratch);
                Figures plain = starts.measure("");
                Path cache = scratch.resolve(program + ".aot").toAbsolutePath();
                starts.once("-XX:AOTCacheOutput=" + cache);
                Figures cached = starts.measure("-XX:AOTCache=" + cache);
                System.out.printf(
                        Locale.ROOT,
                        "  %-8s %.2f s, %.0f MiB; with an AOT cache %.2f s, %.0f MiB: ratio %.2f%n",
                        program,
                        plain.seconds,
                        plain.resident,
                        cached.seconds,
                        cached.resident,
                        cached.seconds / plain.seconds);
            }
            server.stop();
        }
    }

    private static final class Starts {
        private final String program;
        private final Running server;
        private final Scratch scratch;
        private int count;

        Starts(String program, Running server, Scratch scratch) {
            this.program = program;
            this.server = server;
            this.scratch = scratch;
        }

        Figures measure(String options) throws IOException {
            List<Figures> all = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                all.add(once(options));
            }
            return new Figures(
                    middle(all.stream().map(Figures::seconds).toList()),
                    middle(all.stream().map(Figures::resident).toList()));
        }

        /// Each time with a data folder of its own: as on the first day.
        Figures once(String options) throws IOException {
            String data = scratch.resolve(program + count++).toString();
            long begin = System.nanoTime();
            try (Running window = new Running(
                    Product.window(
                            program,
                            UNSEEN + options,
                            "--server",
                            server.address().toString(),
                            "--screen-inches",
                            "auto",
                            "--data",
                            data),
                    server.address())) {
                window.program().awaitLine(" ms after the start", PATIENCE);
                double seconds = (System.nanoTime() - begin) / 1e9;
                double resident = window.residentMiB();
                window.stop();
                return new Figures(seconds, resident);
            }
        }

        private static double middle(List<Double> figures) {
            return figures.stream()
                    .sorted()
                    .skip(figures.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
