package os.qres.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import os.qres.test.process.Program;

/// The product as it is shipped: `installer/target/qres`, on the profile of a small computer.
public final class Product {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LAUNCHER = "installer/target/qres/bin/qres";

    /// A server that answers.
    public record Running(Program program, URI address) implements AutoCloseable {
        /// Memory that the process holds, in MiB, as Linux counts it.
        public double residentMiB() throws IOException {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + program.pid() + "/status"))) {
                String line =
                        lines.filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
                return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
            }
        }

        /// Processor time so far.
        public Duration processorTime() {
            return ProcessHandle.of(program.pid())
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
        }

        public void stop() {
            program.stop(PATIENCE);
        }

        @Override
        public void close() {
            program.close();
        }
    }

    private Product() {}

    /// `qres serve` on a free port, once it answers.
    public static Running serve(Path data, String javaOptions) {
        return ready(begin(data, 0, javaOptions));
    }

    /// `qres serve`, not waited for.
    public static Program begin(Path data, int port, String javaOptions) {
        String[] arguments = {"serve", "--host", "127.0.0.1", "--port", "" + port, "--data", data.toString()};
        return Program.command(LAUNCHER, arguments)
                .environment("QRES_JAVA_OPTS", javaOptions)
                .start();
    }

    /// A program with a window, not waited for.
    public static Program window(String verb, String javaOptions, String... arguments) {
        String[] all = Stream.concat(Stream.of(verb), Stream.of(arguments)).toArray(String[]::new);
        return Program.command(LAUNCHER, all)
                .environment("QRES_JAVA_OPTS", javaOptions)
                .start();
    }

    /// Any program that says `ready on http://…` when it answers.
    public static Running ready(Program program) {
        String line = program.awaitLine("ready on http", PATIENCE);
        return new Running(program, URI.create(line.substring(line.indexOf("http"))));
    }

    /// Runs a verb that ends by itself.
    public static void run(String... arguments) {
        try (Program program = Program.command(LAUNCHER, arguments).start()) {
            int code = program.awaitExit(PATIENCE);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", arguments) + " failed:\n" + program.output());
            }
        }
    }
}
