package os.qres.test.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The system's own commands.
final class Shell {
    private Shell() {}

    /// @throws IOException with what it said, when it did not go well
    static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static boolean knows(String command) {
        return Stream.of("/bin", "/sbin", "/usr/bin", "/usr/sbin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    static boolean isMounted(Path folder) throws IOException {
        try (Stream<String> mounts = Files.lines(Path.of("/proc/mounts"))) {
            return mounts.anyMatch(line -> line.contains(" " + folder + " "));
        }
    }
}
