package os.qres.server.platform.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import os.qres.model.json.Wire;
import os.qres.server.MovableClock;
import os.qres.server.platform.config.LogSettings;
import os.qres.test.process.Deadline;

class LogFilesTest {
    private static final int ENOUGH = 100_000;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-11-20T10:00:00Z");

    private LogFiles files(int days) {
        var settings = new LogSettings(LogSettings.Level.INFO, true, days, 1);
        return new LogFiles(folder, settings, clock, ZoneOffset.UTC, Wire.strict());
    }

    @Test
    void aFloodFillsNoDisk() throws IOException {
        try (var files = files(30)) {
            Log<String> log = files.open("flood", true, ENOUGH, text -> text);
            for (int i = 0; i < 40_000; i++) {
                log.write("a line of a flood, which is about a hundred characters long, and number " + i + " of them");
            }
            await("flood.log", "39999");
        }
        assertTrue(sizeOf("flood.log", "flood_2026-11-20.1.log") > 0, names().toString());
        for (String ending : List.of(".log", ".json")) {
            long all = names().stream()
                    .filter(name -> name.endsWith(ending))
                    .mapToLong(this::size)
                    .sum();
            assertTrue(all > 800_000 && all < 1_050_000, ending + " take " + all + ": " + names());
        }
    }

    @Test
    void aDayBeginsAFileAndTheOldestGo() {
        try (var files = files(2)) {
            Log<String> log = files.open("days", true, ENOUGH, text -> text);
            for (int day = 0; day < 5; day++) {
                log.write("day " + day);
                await("days.log", "day " + day);
                clock.forward(Duration.ofDays(1));
            }
        }
        assertEquals(
                List.of(
                        "days.log",
                        "days_2026-11-22.1.log",
                        "days_2026-11-22.json",
                        "days_2026-11-23.1.log",
                        "days_2026-11-23.json",
                        "days_2026-11-24.json"),
                names().stream().filter(name -> name.startsWith("days")).toList());
    }

    @Test
    void aRestartGoesOnWhereItWas() throws IOException {
        for (String line : List.of("one", "two")) {
            try (var files = files(2)) {
                Log<String> log = files.open("again", true, ENOUGH, text -> text);
                log.write(line);
            }
            // The file system has a clock of its own, which the house's has not set.
            Files.setLastModifiedTime(logs().resolve("again.log"), FileTime.from(clock.instant()));
        }
        assertEquals(List.of("one", "two"), Files.readAllLines(logs().resolve("again.log")));
        assertEquals(List.of("\"one\"", "\"two\""), Files.readAllLines(logs().resolve("again_2026-11-20.json")));
    }

    @Test
    void faultsAreKeptWithWhereTheyHappened() throws IOException {
        var cause = new IllegalStateException("on purpose");
        cause.setStackTrace(Arrays.copyOf(cause.getStackTrace(), 1));
        try (var _ = files(2)) {
            LoggerFactory.getLogger("os.qres.somewhere").error("A fault that a test made\nin two lines", cause);
            LoggerFactory.getLogger("os.qres.somewhere").warn("A warning that a test made");
        }
        String errors = Files.readString(logs().resolve("errors.log"));
        assertTrue(errors.contains("[ERROR] os.qres.somewhere: A fault that a test made in two lines"), errors);
        assertTrue(errors.contains("at os.qres.server.platform.logs.LogFilesTest"), errors);
        assertFalse(errors.contains("warning"), errors);
    }

    private void await(String name, String text) {
        Deadline.await(text, Duration.ofSeconds(20), () -> contains(name, text));
    }

    private boolean contains(String name, String text) {
        try {
            return Files.readString(logs().resolve(name)).contains(text);
        } catch (IOException _) {
            return false;
        }
    }

    private long sizeOf(String... each) {
        return List.of(each).stream().mapToLong(this::size).min().orElse(0);
    }

    private long size(String name) {
        return logs().resolve(name).toFile().length();
    }

    private Path logs() {
        return folder.resolve("logs");
    }

    private List<String> names() {
        String[] names = logs().toFile().list();
        return names == null ? List.of() : List.of(names).stream().sorted().toList();
    }
}
