package os.qres.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import os.qres.test.process.Program;

/// What the README's first command starts, in a home folder where nothing was ever started before.
@DisabledOnOs(OS.WINDOWS)
class DemoTest {
    private static final String QRES =
            Path.of("target", "qres", "bin", "qres").toAbsolutePath().toString();
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    @Test
    void bothWindowsOpenAtOnceAndArePairedAndAllOfItStops() {
        String windowsWithoutADisplay = "-Dglass.platform=Headless -Dprism.order=sw -Duser.home=" + home;
        try (Program demo = Program.command(QRES, "demo", "--port", "0")
                .environment("QRES_ANNOUNCE", "false")
                .environment("QRES_JAVA_OPTS", windowsWithoutADisplay)
                .environment("DISPLAY", ":0")
                .environment("LANG", "en_US.UTF-8")
                .start()) {
            demo.awaitLine("QRes is ready on", SOON);
            demo.awaitLine("Paired: POS 1", SOON);
            demo.awaitLine("Paired: Kitchen", SOON);

            assertFalse(demo.output().contains("WARN"), demo.output());
            assertFalse(Files.exists(home.resolve(".openjfx")), "two programs would unpack JavaFX over each other");
            assertEquals(143, demo.stop(Duration.ofSeconds(8)), demo.output());
        }
    }
}
