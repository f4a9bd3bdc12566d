package os.qres.server.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two to five terminals work on two tables, in any order; some of what they send arrives late, and some twice; half of
/// the changes have keys, and of these whole requests come once more after they were answered and later ones have
/// passed. At the end every line that was acknowledged is there once, nothing that was refused is, and the kitchen's
/// ledger has fired each line once, and taken back what was cancelled.
///
/// `-Dqres.interleavings=10000` is the long form. An evening is mostly waiting for the disk, so that
/// `-Dqres.interleavings.restaurants=4` restaurants, each with its own server, share them.
class SharedTablesTest {
    private static final int INTERLEAVINGS = Integer.getInteger("qres.interleavings", 8);
    private static final int RESTAURANTS = Integer.getInteger("qres.interleavings.restaurants", 1);

    @TempDir
    Path folder;

    private final Tally tally = new Tally("shared tables");
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void howeverTerminalsInterleaveEveryLineIsThereOnceAndFiredOnce() throws InterruptedException, ExecutionException {
        try (ExecutorService restaurants = Executors.newFixedThreadPool(RESTAURANTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < RESTAURANTS; i++) {
                Path own = folder.resolve("restaurant" + i);
                all.add(restaurants.submit(() -> evenings(own)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
    }

    /// Where one goes wrong, no other begins.
    private void evenings(Path own) {
        boolean isWell = false;
        try (var tables = new SharedTables(own, tally)) {
            for (int i = begun.getAndIncrement(); i < INTERLEAVINGS; i = begun.getAndIncrement()) {
                tables.evening(new Random(tally.seed() + i));
            }
            tables.holdLedger();
            isWell = true;
        } finally {
            if (!isWell) {
                begun.set(INTERLEAVINGS);
            }
        }
    }
}
