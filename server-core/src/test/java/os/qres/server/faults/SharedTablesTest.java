package os.qres.server.faults;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
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

    @Test
    void howeverTerminalsInterleaveEveryLineIsThereOnceAndFiredOnce() throws InterruptedException, ExecutionException {
        try {
            Houses.share(RESTAURANTS, INTERLEAVINGS, i -> new SharedTables(folder.resolve("restaurant" + i), tally));
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
    }
}
