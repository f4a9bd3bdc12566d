package os.qres.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.json.Wire;
import os.qres.server.TestStore;
import os.qres.server.faults.Tally;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.process.Program;

/// A pulled plug in small: the process is killed in the middle of its work, again and again on the same file.
@DisabledIf(value = "isPostgres", disabledReason = "the kill is of the embedded database's own process")
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("qres.kills", 5);
    private static final int FAR = 1_000_000;

    @TempDir
    Path folder;

    static boolean isPostgres() {
        return TestStore.isPostgres();
    }

    @Test
    void nothingAcknowledgedIsMissingAfterAKill() throws Exception {
        var tally = new Tally("killed programs that store");
        var random = new Random(tally.seed());
        var acknowledged = new TreeSet<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (var program = Program.java(
                            AckingProgram.class.getName(), folder.toString(), Integer.toString(kill * FAR))
                    .start()) {
                program.awaitLine("ack", Duration.ofSeconds(60));
                Thread.sleep(random.nextInt(50, 2_000));
                program.kill9();
                program.output()
                        .lines()
                        .filter(l -> l.matches("ack \\d+"))
                        .map(l -> "n" + l.substring(4))
                        .forEach(acknowledged::add);
            }
            Set<String> missing = new TreeSet<>(acknowledged);
            missing.removeAll(stored(tally));
            tally.lost(missing.size());
            tally.holdNothingLostOrDoubled();
        }
        tally.tried(acknowledged.size());
        tally.print();
        assertTrue(acknowledged.size() > KILLS, "tried " + acknowledged.size());
    }

    /// The numbers that are there; each has its event, and the chain holds.
    private Set<String> stored(Tally tally) throws SQLException {
        try (Database database = Database.open(
                DatabaseAddress.embedded(folder),
                List.of(),
                epoch -> new EventLog(Wire.strict(), epoch),
                Clock.systemUTC(),
                new RowKey(new byte[32]),
                () -> {})) {
            return database.read(Actor.SYSTEM, in -> {
                assertTrue(in.session()
                        .doReturningWork(database.log()::firstBroken)
                        .isEmpty());
                Set<String> names = in.session()
                        .createNativeQuery("select name from setting where name like 'n%'", String.class)
                        .getResultStream()
                        .collect(Collectors.toSet());
                long events = in.session()
                        .createNativeQuery("select count(*) from event", Long.class)
                        .getSingleResult();
                tally.doubled(Math.max(0, events - names.size()));
                assertEquals(names.size(), events, tally::toString);
                return names;
            });
        }
    }
}
