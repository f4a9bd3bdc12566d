package os.qres.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The demo's own windows: programs of their own, as they would be on machines of their own.
final class DemoTerminals implements AutoCloseable {
    /// A window to open: the launcher's verb, the name that it gets when it is paired, and in which corner it
    /// opens, so that none hides another.
    record Window(String verb, String name, String corner) {
        /// The name under which it asks: in letters that every system's command line can carry.
        String asks() {
            return "demo " + verb;
        }
    }

    private static final long PATIENCE_SECONDS = 3;

    /// Closed by hand, by Ctrl+C, by us.
    private static final Set<Integer> GOOD_ENDS = Set.of(0, 130, 143);

    private final Path launcher;
    private final List<Process> running = new ArrayList<>();

    private DemoTerminals(Path launcher) {
        this.launcher = launcher;
    }

    /// Nothing where there is no launcher or no display to open windows on.
    static Optional<DemoTerminals> where(Map<String, String> environment) {
        String launcher = environment.get("QRES_LAUNCHER");
        return launcher == null || !hasDisplay(environment)
                ? Optional.empty()
                : Optional.of(new DemoTerminals(Path.of(launcher)));
    }

    static boolean hasDisplay(Map<String, String> environment) {
        boolean isLinux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !isLinux
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /// @param failed is told of a window that ended by itself and not well
    void open(Window window, String server, Path data, Locale language, Consumer<Window> failed) throws IOException {
        var builder = new ProcessBuilder(
                launcher.toString(),
                window.verb(),
                "--server",
                server,
                "--name",
                window.asks(),
                "--screen-inches",
                "auto", // asks nothing
                "--corner",
                window.corner(),
                "--language",
                language.getLanguage(),
                "--data",
                data.resolve(window.verb()).toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        running.add(process);
        process.onExit().thenAccept(ended -> {
            if (!GOOD_ENDS.contains(ended.exitValue())) {
                failed.accept(window);
            }
        });
    }

    @Override
    public void close() {
        running.forEach(Process::destroy);
        for (Process process : running) {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException _) {
                process.destroyForcibly();
            }
        }
    }
}
