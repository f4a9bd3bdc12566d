package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.LiveServer;
import os.qres.server.TestStore;
import os.qres.server.backup.BackupFolder;
import os.qres.server.backup.Medium;
import os.qres.server.faults.Trace.Step;
import os.qres.server.identity.Secrets;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.process.Deadline;

/// The power is cut while snapshots are taken and the changes go to another medium: the database has what was told, as
/// without backups; what is left on the medium can be brought back, up to a group that the database has too; and the
/// server that starts from both copies on, so that in the end the medium holds every row.
///
/// `-Dqres.power.backups=2000` is the long form.
@DisabledIf(value = "isPostgres", disabledReason = "the disk is the embedded database's")
class PowerCutBackupTest {
    private static final int CUTS = Integer.getInteger("qres.power.backups", 40);

    /// After so many, another evening is recorded.
    private static final int OF_ONE_EVENING = 500;

    /// After so many the server itself is started.
    private static final int BETWEEN_STARTS = 8;

    private static final int ROUNDS = 3;
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Tally tally = new Tally("power cuts with backups");
    private int snapshots;

    static boolean isPostgres() {
        return TestStore.isPostgres();
    }

    @Test
    void whatIsLeftOfTheMediumRestoresAndTheNextServerCopiesOn() throws Exception {
        try {
            for (int done = 0; done < CUTS; done += OF_ONE_EVENING) {
                evening(folder.resolve("evening" + done), Math.min(OF_ONE_EVENING, CUTS - done), tally.seed() + done);
            }
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
        assertTrue(snapshots > 1, "snapshots were taken in the middle of it");
    }

    private void evening(Path place, int cuts, long seed) throws IOException, SQLException {
        try (var paper = new PaperPrinter()) {
            evening(place, cuts, seed, paper);
        }
    }

    private void evening(Path place, int cuts, long seed, PaperPrinter paper) throws IOException, SQLException {
        Path data = place.resolve("data");
        Path medium = Files.createDirectories(place.resolve("medium"));
        BackupFolder home = BackupFolder.home(data);
        var settings = Map.of(Medium.HOURS, "1", Medium.DIR, medium.toString());
        var trace = new Trace(new CopiedFiles.Places(home.path(), medium));
        var evening = RecordedEvening.record(data, ROUNDS, seed, paper, trace, settings, round -> {
            if (round < 0) {
                new Medium(medium).awaitSnapshot();
            } else {
                snapshot(home);
            }
        });
        RowKey key = Secrets.open(data, Optional.empty()).rowKey();
        var verdict = new Verdict(evening, tally);
        var disk = new BrokenDisk(evening.before(), evening.steps());
        var random = new Random(seed);
        List<Step> steps = evening.steps();
        snapshots += home.snapshots().size();
        for (int i = 0; i < cuts; i++) {
            int cut = 1 + (int) ((long) i * (steps.size() - 1) / cuts);
            byte[] database = disk.after(cut, random);
            String name = "cut after step " + cut;
            tally.tried(1);
            verdict.on(database, steps.subList(0, cut), name);
            Path left = Files.createDirectories(place.resolve("left" + i));
            var places = new CopiedFiles.Places(
                    Files.createDirectories(left.resolve("data/backups")),
                    Files.createDirectories(left.resolve("medium")));
            copied(steps.subList(0, cut), places, random);
            holdMedium(new Medium(places.medium()), key, Evidence.of(database).group(), name);
            if (i % BETWEEN_STARTS == BETWEEN_STARTS / 2) {
                Files.write(left.resolve("data/qres.mv.db"), database);
                Files.copy(data.resolve("keys.properties"), left.resolve("data/keys.properties"));
                goesOn(evening, left, key);
            }
        }
    }

    /// What the cut left of the backups.
    private static void copied(List<Step> before, CopiedFiles.Places to, Random random) throws IOException {
        List<CopiedFiles> looks = before.stream()
                .filter(Step.Copied.class::isInstance)
                .map(step -> ((Step.Copied) step).files())
                .toList();
        if (!looks.isEmpty()) {
            looks.getLast().broken(looks.size() > 1 ? looks.get(looks.size() - 2) : looks.getLast(), to, random);
        }
    }

    private void holdMedium(Medium medium, RowKey key, long group, String cut) throws IOException {
        try {
            long last = medium.lastGroup(key);
            if (last > group) {
                tally.wrong("%s, the medium has group %d and the database only %d".formatted(cut, last, group));
            }
        } catch (NoSuchElementException _) {
            tally.wrong(cut + ", nothing on the medium can be brought back");
        }
    }

    /// A server starts from what is left, goes on, and is restored from the medium.
    private void goesOn(RecordedEvening evening, Path left, RowKey key) throws IOException, SQLException {
        var medium = new Medium(left.resolve("medium"));
        var settings = Map.of(Medium.HOURS, "1", Medium.DIR, medium.path().toString());
        var server = LiveServer.in(left.resolve("data"), settings, Clock.systemUTC());
        try (server) {
            var waiter = evening.waiter().at(server.address());
            evening.requests().stream()
                    .filter(request -> request.key().startsWith("new "))
                    .limit(5)
                    .forEach(request -> request.send(waiter).expect(201));
        }
        medium.hold(server.database(), key, left.resolve("restored"), tally);
    }

    private static void snapshot(BackupFolder home) {
        try {
            Files.write(home.wanted(), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Deadline.await("a snapshot", SOON, () -> !Files.exists(home.wanted()));
    }
}
