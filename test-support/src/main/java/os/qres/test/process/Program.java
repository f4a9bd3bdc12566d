package os.qres.test.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A real program running beside the test. What it prints, to standard output and standard error alike, is kept.
/// It never outlives the test's own JVM.
public final class Program implements AutoCloseable {
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private final Thread guard;

    Program(String name, ProcessBuilder builder) {
        this.name = name;
        try {
            process = builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + name, e);
        }
        reader = Thread.ofVirtual().name("output of " + name).start(this::read);
        guard = new Thread(this::killFamily, "end of " + name);
        Runtime.getRuntime().addShutdownHook(guard);
    }

    /// A main class on the test's own class path.
    public static ProgramStart java(String mainClass, String... arguments) {
        return ProgramStart.java(mainClass, arguments);
    }

    /// A launcher: `Program.command(qres.toString(), "serve", "--port", "0").start()`.
    public static ProgramStart command(String executable, String... arguments) {
        return ProgramStart.command(executable, arguments);
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException _) {
            // The pipe breaks when the program is killed: what came before is kept.
        }
    }

    /// The first line, printed already or still to come, that holds the text.
    public String awaitLine(String text, Duration patience) {
        return awaitLine(line -> line.contains(text), "the line \"" + text + "\"", patience);
    }

    private String awaitLine(Predicate<String> wanted, String what, Duration patience) {
        Deadline deadline = Deadline.in(patience);
        while (true) {
            boolean ended = !reader.isAlive();
            Optional<String> found = lines.stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (ended || deadline.isOver()) {
                throw new AssertionError("%s %s without %s; it printed:%n%s"
                        .formatted(name, ended ? "ended" : "ran for " + patience, what, output()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a line", e);
        }
    }

    /// Everything printed so far.
    public String output() {
        return String.join("\n", lines);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Pulls the plug: no shutdown hook runs, nothing is flushed.
    public void kill9() {
        handle().destroyForcibly();
        awaitExit(PATIENCE_AT_CLOSE);
    }

    /// Asks politely with SIGTERM, and gives back the exit code (143 for a JVM that obeys). One that has not ended
    /// by the deadline is a failure, and is killed.
    public int stop(Duration patience) {
        handle().destroy();
        try {
            return awaitExit(patience);
        } finally {
            handle().destroyForcibly();
        }
    }

    /// The exit code of a program that ends by itself, once all it printed has been read.
    public int awaitExit(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(
                        "%s has not ended within %s; it printed:%n%s".formatted(name, patience, output()));
            }
            reader.join(PATIENCE_AT_CLOSE);
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the end of " + name, e);
        }
    }

    /// The program and whatever it started, gone.
    @Override
    public void close() {
        killFamily();
        awaitExit(PATIENCE_AT_CLOSE);
        Runtime.getRuntime().removeShutdownHook(guard);
    }

    /// Unlike the process itself, its handle does not close the pipe: the last words are still read.
    private ProcessHandle handle() {
        return process.toHandle();
    }

    private void killFamily() {
        List<ProcessHandle> children = process.descendants().toList();
        handle().destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
