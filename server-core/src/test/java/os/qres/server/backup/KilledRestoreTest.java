package os.qres.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.ServerMain;
import os.qres.server.TestStore;
import os.qres.server.faults.Tally;
import os.qres.test.process.Program;

/// `qres restore` itself, killed in the middle of its work again and again, leaves the former database or the restored
/// one. `-Dqres.kills=200` is the long form.
class KilledRestoreTest {
    private static final int KILLS = Integer.getInteger("qres.kills", 2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_MILLIS = 700;

    @TempDir
    Path folder;

    @Test
    void aRestoreThatIsKilledLeavesTheFormerOrTheRestoredDatabase() throws Exception {
        var tally = new Tally("killed restores");
        var random = new Random(tally.seed());
        Kept kept = Kept.evening(folder.resolve("data"), tally.seed());
        TestStore.execute(kept.address(), "update setting set content = 'edited' where name = 'keys'");
        Dump former = Dump.of(kept.address());
        assertNotEquals(former, kept.dump());
        for (int kill = 0; kill < KILLS; kill++) {
            try (Program restoring = restore(kept, "--replace")) {
                restoring.awaitLine("Reading", PATIENCE);
                LockSupport.parkNanos(
                        Duration.ofMillis(random.nextInt(LONGEST_MILLIS)).toNanos());
                restoring.kill9();
            }
            Restoring.awaitAlone(kept.address());
            tally.tried(1);
            Dump left = Dump.of(kept.address());
            if (!left.equals(kept.dump()) && !left.equals(former)) {
                tally.wrong("neither the former nor the restored database was left by kill " + kill);
            }
        }
        tally.print();
        tally.holdNothingLostOrDoubled();
        try (Program restoring = restore(kept, "--replace")) {
            String said = restoring.awaitLine("Restored and compared", PATIENCE);
            assertEquals(0, restoring.awaitExit(PATIENCE), said);
            assertTrue(restoring.output().contains("is kept:"), "the one that was there is kept");
        }
        Dump.assertSame(kept.dump(), Dump.of(kept.address()), "restored");
    }

    @Test
    void aDatabaseThatIsThereIsNotReplacedUnasked() throws Exception {
        Kept kept = Kept.evening(folder.resolve("data"), 1);
        try (Program restoring = restore(kept)) {
            restoring.awaitLine("there is a database already", PATIENCE);
            assertEquals(2, restoring.awaitExit(PATIENCE));
        }
        Dump.assertSame(kept.dump(), Dump.of(kept.address()), "restored");
        try (Program looking = restore(kept, "--look")) {
            looking.awaitLine("Found:", PATIENCE);
            assertEquals(0, looking.awaitExit(PATIENCE));
        }
        try (Stream<Path> files = Files.list(kept.data())) {
            assertTrue(files.noneMatch(file -> file.toString().contains("before")));
        }
    }

    private static Program restore(Kept kept, String... options) {
        var arguments = new ArrayList<>(List.of("restore", "--data", kept.data().toString()));
        arguments.addAll(List.of(options));
        var start = Program.java(ServerMain.class.getName(), arguments.toArray(String[]::new))
                .jvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        start.environment("LANG", "en_US.UTF-8");
        if (TestStore.isPostgres()) {
            start.environment("DATABASE_URL", url(kept));
        }
        return start.start();
    }

    private static String url(Kept kept) {
        return kept.address()
                .url()
                .replace(
                        "jdbc:postgresql://",
                        "postgresql://" + kept.address().user() + ":"
                                + kept.address().password() + "@");
    }
}
