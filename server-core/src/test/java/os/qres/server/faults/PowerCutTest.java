package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.TestStore;
import os.qres.server.faults.Trace.Step;
import os.qres.test.printer.PaperPrinter;

/// The power is cut after the first write of an evening, after the second, after the third, …: what was forced until
/// then survives, and of the rest whatever chance leaves, in any order and torn in sectors. The database then opens,
/// is at a whole number of groups of units of work, and has everything that anybody had been told and that was on
/// paper by then, which nobody prints again without the word COPY.
///
/// An evening is recorded once, from a real server, and cut very often. `-Dqres.power.cuts=100000` is the long form.
@DisabledIf(value = "isPostgres", disabledReason = "the disk is the embedded database's")
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("qres.power.cuts", 400);

    /// After so many, another evening is recorded.
    private static final int OF_ONE_EVENING = 5_000;

    private static final int ROUNDS = CUTS > OF_ONE_EVENING ? 10 : 3;

    /// So often the server itself is started.
    private static final int STARTS = 2 + CUTS / OF_ONE_EVENING;

    @TempDir
    Path folder;

    static boolean isPostgres() {
        return TestStore.isPostgres();
    }

    @Test
    void whateverAPowerCutLeavesOfTheUnforcedNothingToldIsLostTornOrDoubled() throws Exception {
        var tally = new Tally("power cuts");
        try {
            for (int done = 0; done < CUTS; done += OF_ONE_EVENING) {
                long seed = tally.seed() + done;
                try (var paper = new PaperPrinter()) {
                    var evening = RecordedEvening.record(folder.resolve("evening" + done), ROUNDS, seed, paper);
                    new Cuts(evening, tally).times(Math.min(OF_ONE_EVENING, CUTS - done), new Random(seed));
                }
            }
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
    }

    @Test
    void theServerItselfStartsFromWhatIsLeftAnswersEveryKeyAsBeforeAndPrintsTheRest() throws Exception {
        var tally = new Tally("power cuts, server");
        try (var paper = new PaperPrinter()) {
            var evening = RecordedEvening.record(folder.resolve("evening"), 2, tally.seed(), paper);
            var next = new NextServer(evening, paper, tally);
            var random = new Random(tally.seed());
            for (int start = 0; start < STARTS; start++) {
                int steps = random.nextInt(
                        evening.steps().size() / 2, evening.steps().size());
                Path left = Files.createDirectories(folder.resolve("left" + start));
                Files.copy(evening.folder().resolve("keys.properties"), left.resolve("keys.properties"));
                Files.write(
                        left.resolve("qres.mv.db"),
                        new BrokenDisk(evening.before(), evening.steps()).after(steps, random));
                next.holds(left, evening.steps().subList(0, steps));
            }
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
    }

    /// The cuts of one evening.
    private static final class Cuts {
        private final RecordedEvening evening;
        private final BrokenDisk disk;
        private final Tally tally;
        private final Verdict verdict;

        Cuts(RecordedEvening evening, Tally tally) throws SQLException {
            this.evening = evening;
            this.tally = tally;
            disk = new BrokenDisk(evening.before(), evening.steps());
            verdict = new Verdict(evening, tally);
        }

        void times(int often, Random random) throws SQLException, IOException {
            List<Integer> writes = new ArrayList<>();
            for (int i = 0; i < evening.steps().size(); i++) {
                if (evening.steps().get(i) instanceof Step.Written) {
                    writes.add(i + 1);
                }
            }
            assertTrue(writes.size() > 10, "much was written");
            for (int i = 0; i < often; i++) {
                int steps = writes.get((int) ((long) i * writes.size() / often));
                cut(steps, random.nextLong());
            }
        }

        private void cut(int steps, long seed) throws SQLException {
            byte[] left = disk.after(steps, new Random(seed));
            tally.tried(1);
            verdict.on(left, evening.steps().subList(0, steps), "cut after step %d (%d)".formatted(steps, seed));
        }
    }
}
