package os.qres.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.platform.config.Environment;
import os.qres.server.platform.config.ServerSettings;

/// The unit by which systemd runs the server: a server that ends by itself, since its disk hangs, comes back.
class ServiceTest {
    private static final Path UNIT = Path.of("target/qres/conf/qres.service");
    private static final Path SYSTEMD = Path.of("/usr/bin/systemd-analyze");
    private static final String PLACE = "/opt/qres/";

    @TempDir
    Path folder;

    static boolean hasSystemd() {
        return Files.isExecutable(SYSTEMD);
    }

    @Test
    void itIsStartedAgainHoweverItEndedAndHoweverOften() throws IOException {
        Properties unit = new Properties();
        unit.load(Files.newBufferedReader(UNIT));

        assertEquals("always", unit.getProperty("Restart"));
        assertEquals("0", unit.getProperty("StartLimitIntervalSec"));
    }

    @Test
    void itRunsALauncherThatIsThereWithSettingsThatTheServerTakes() throws IOException {
        Properties unit = new Properties();
        unit.load(Files.newBufferedReader(UNIT));
        List<String> command = List.of(unit.getProperty("ExecStart").split(" "));

        assertEquals("serve", command.get(1));
        assertTrue(Files.isExecutable(Path.of("target/qres", command.getFirst().substring(PLACE.length()))));
        Map<String, String> environment = Arrays.stream(
                        unit.getProperty("Environment").split(" "))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        var settings = ServerSettings.of(new Environment(environment));
        assertEquals(Path.of("/var/lib", unit.getProperty("StateDirectory")), settings.data());
        assertTrue(settings.supervised());
    }

    @Test
    @EnabledIf("hasSystemd")
    void systemdUnderstandsIt() throws Exception {
        Path unit = folder.resolve("qres.service");
        String text = Files.readString(UNIT);
        Files.writeString(unit, text.replace(PLACE, Path.of("target/qres/").toAbsolutePath() + "/"));
        Process analyze = new ProcessBuilder(SYSTEMD.toString(), "verify", unit.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(analyze.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, analyze.waitFor(), said);
        assertTrue(said.lines().noneMatch(line -> line.contains("qres.service")), said);
    }
}
