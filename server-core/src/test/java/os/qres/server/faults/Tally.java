package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/// What a suite of faults tells at its end: how often it tried, what was lost and what was done twice, and the seed
/// that tries the same again (`-Dqres.seed`).
public final class Tally {
    private static final int SOME = 5;

    private final String what;
    private final long seed;
    private long tried;
    private long lost;
    private long doubled;
    private final List<String> wrong = new ArrayList<>();

    public Tally(String what) {
        this.what = what;
        this.seed = Long.getLong("qres.seed", System.nanoTime());
    }

    public long seed() {
        return seed;
    }

    public synchronized void tried(long times) {
        tried += times;
    }

    public synchronized void lost(long times) {
        lost += times;
    }

    public synchronized void doubled(long times) {
        doubled += times;
    }

    /// What went wrong otherwise.
    public synchronized void wrong(String how) {
        wrong.add(how);
    }

    /// Holds what is there against what must be.
    public void hold(Rows expected, Rows found, String why) {
        lost(expected.since(found).gains());
        doubled(found.since(expected).gains());
        assertEquals(expected, found, () -> why + "; " + this);
    }

    /// Fails if anything was lost or doubled, or went wrong otherwise.
    public void holdNothingLostOrDoubled() {
        assertEquals(List.of(), wrong.stream().limit(SOME).toList(), () -> wrong.size() + " went wrong; " + this);
        assertEquals(0, lost + doubled, this::toString);
    }

    public void print() {
        System.out.println(this);
    }

    @Override
    public synchronized String toString() {
        return "%s: tried %d / lost %d / doubled %d, seed %d".formatted(what, tried, lost, doubled, seed);
    }
}
