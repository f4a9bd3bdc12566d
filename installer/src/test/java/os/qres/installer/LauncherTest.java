package os.qres.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import os.qres.test.process.Program;
import os.qres.test.process.ProgramStart;

/// The launcher, with a stand-in for Java that prints each argument on a line of its own.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path BUILT = Path.of("target", "qres", "bin", "qres");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Path home;
    private Path java;

    @BeforeEach
    void aProductWithSpacesInItsPath() throws IOException {
        home = folder.toRealPath().resolve("my restaurant");
        Files.createDirectories(home.resolve("bin"));
        Files.copy(BUILT, home.resolve("bin/qres"));
        for (String jar : List.of("server/b.jar", "server/a.jar", "terminal/kit.jar", "terminal/pos.jar")) {
            Path path = home.resolve("lib").resolve(jar);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
        java = standIn("java 25", "25.0.3");
    }

    @Test
    void serverVerbsReachTheServerAsTheyWereTyped() {
        List<String> said = lines(qres("serve", "--data", "a folder", "--port", "0"));

        assertEquals(List.of("os.qres.server.ServerMain", "serve", "--data", "a folder", "--port", "0"), tail(said, 6));
        assertTrue(said.contains(home + "/lib/server/a.jar:" + home + "/lib/server/b.jar"), said.toString());
        assertTrue(
                said.containsAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "arenas 2")), said.toString());
    }

    @Test
    void theDemoKnowsHowToOpenTheTerminals() {
        assertTrue(lines(qres("demo")).contains("launcher " + home + "/bin/qres"));
    }

    @Test
    void aProgramWithAWindowGetsJavaFxAsModules() {
        List<String> said = lines(qres("pos", "--server", "http://localhost:8000"));

        assertEquals(List.of("os.qres.pos.PosMain", "--server", "http://localhost:8000"), tail(said, 3));
        assertTrue(said.stream().anyMatch(a -> a.startsWith(home + "/lib/javafx/")), said.toString());
        assertTrue(said.contains("javafx.controls,javafx.fxml"), said.toString());
        assertTrue(said.contains(home + "/lib/terminal/kit.jar:" + home + "/lib/terminal/pos.jar"), said.toString());
    }

    @Test
    void eachProgramHasItsCommand() {
        assertTrue(lines(qres("kitchen")).contains("os.qres.kitchen.KitchenMain"));
        assertTrue(lines(qres("board")).contains("os.qres.kitchen.BoardMain"));
        assertTrue(lines(qres("admin")).contains("os.qres.admin.AdminMain"));
    }

    @Test
    void aKioskBeginsWithTheSessionAndIsTakenAwayAgain() throws IOException {
        Path config = folder.resolve("config");
        Path files = Files.createDirectories(home.resolve("kiosk"));
        for (String file : List.of("qres-kitchen.service", "qres-kitchen.desktop")) {
            Files.copy(BUILT.resolveSibling("../kiosk/" + file), files.resolve(file));
        }
        lines(qres("kiosk", "on").environment("XDG_CONFIG_HOME", config.toString()));

        String unit = Files.readString(config.resolve("systemd/user/qres-kitchen.service"));
        assertTrue(unit.contains("ExecStart=\"" + home + "/bin/qres\" kitchen --kiosk"), unit);
        assertTrue(unit.contains("Restart=always"), unit);
        String start = Files.readString(config.resolve("autostart/qres-kitchen.desktop"));
        assertTrue(start.contains("'" + home + "/bin/qres' kitchen --kiosk"), start);

        lines(qres("kiosk", "off").environment("XDG_CONFIG_HOME", config.toString()));
        assertFalse(Files.exists(config.resolve("autostart/qres-kitchen.desktop")));
        assertEquals(
                List.of("qres: kiosk on, or kiosk off"),
                lines(qres("kiosk").environment("XDG_CONFIG_HOME", config.toString()), 1));
    }

    @Test
    void linksToTheLauncherAreFollowed() throws IOException {
        Path first = Files.createSymbolicLink(folder.resolve("first link"), home.resolve("bin/qres"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());

        List<String> said = lines(start(second, "serve"));

        assertTrue(said.contains(home + "/lib/server/a.jar:" + home + "/lib/server/b.jar"), said.toString());
    }

    @Test
    void optionsOfTheJvmAreSplitIntoWordsAndNotExpanded() {
        List<String> said = lines(qres("serve").environment("QRES_JAVA_OPTS", "-Xmx64m -Dfiles=*"));

        assertTrue(said.containsAll(List.of("-Xmx64m", "-Dfiles=*")), said.toString());
    }

    @Test
    void anAotCacheIsUsedWhereThereIsOne() throws IOException {
        Path cache = Files.createFile(home.resolve("lib/qres-server.aot"));

        assertTrue(lines(qres("serve")).contains("-XX:AOTCache=" + cache));
    }

    @Test
    void anOlderJavaIsRefusedWithOneLine() throws IOException {
        Path older = standIn("java 21", "21.0.1");

        assertEquals(
                List.of("qres: QRES_JAVA_HOME is not Java 25 or newer: " + older),
                lines(qres("serve").environment("QRES_JAVA_HOME", older.toString()), 1));
    }

    @Test
    void aJavaInsideTheProductComesBeforeEveryOther() throws IOException {
        Files.createDirectories(home.resolve("lib"));
        Files.move(standIn("bundled", "25.0.9"), home.resolve("lib/runtime"));
        ProgramStart start = qres("serve").environment("QRES_JAVA_HOME", "").environment("JAVA_HOME", java.toString());

        assertTrue(lines(start).contains("java " + home + "/lib/runtime/bin/java"));
    }

    @Test
    void withoutACommandItListsThemAll() {
        String help = String.join("\n", lines(qres()));

        for (String command : List.of(
                "demo", "serve", "pos", "kitchen", "board", "admin", "create-admin", "import", "doctor", "kiosk")) {
            assertTrue(help.contains("qres " + command), command);
        }
        assertEquals(help, String.join("\n", lines(qres("--help"))));
    }

    private Path standIn(String name, String version) throws IOException {
        Path jdk = folder.toRealPath().resolve(name);
        Path program = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(program, """
            #!/bin/sh
            echo "java $0"
            echo "arenas $MALLOC_ARENA_MAX"
            echo "launcher $QRES_LAUNCHER"
            for argument; do printf '%s\\n' "$argument"; done
            """);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return jdk;
    }

    private ProgramStart qres(String... arguments) {
        return start(home.resolve("bin/qres"), arguments);
    }

    private ProgramStart start(Path launcher, String... arguments) {
        return Program.command(launcher.toString(), arguments).environment("QRES_JAVA_HOME", java.toString());
    }

    private static List<String> lines(ProgramStart start) {
        return lines(start, 0);
    }

    private static List<String> lines(ProgramStart start, int exitCode) {
        try (Program program = start.start()) {
            int code = program.awaitExit(PATIENCE);
            assertEquals(exitCode, code, program.output());
            return program.output().lines().toList();
        }
    }

    private static List<String> tail(List<String> lines, int count) {
        return lines.subList(lines.size() - count, lines.size());
    }
}
