package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import os.qres.server.faults.Trace.Step;

/// Says of what a power cut left of an evening whether it opens, has everything that anybody had been told, and is at
/// a whole number of groups of units of work.
final class Verdict {
    private final RecordedEvening evening;
    private final BrokenDisk disk;
    private final Tally tally;
    private final Map<Long, Evidence> whole = new HashMap<>();
    private final Map<Long, Integer> told = new HashMap<>();

    Verdict(RecordedEvening evening, Tally tally) {
        this.evening = evening;
        this.tally = tally;
        disk = new BrokenDisk(evening.before(), evening.steps());
        told.put(evening.firstSeq(), 0);
        for (int i = 0; i < evening.steps().size(); i++) {
            if (evening.steps().get(i) instanceof Step.Told(long seq)) {
                told.put(seq, i);
            }
        }
    }

    /// @param left the database's file
    /// @param before what had happened until the cut
    /// @param cut which it was
    void on(byte[] left, List<Step> before, String cut) throws SQLException {
        try {
            hold(before, Evidence.of(left), cut);
        } catch (SQLException e) {
            tally.wrong(cut + ", it does not open: " + e.getMessage());
        }
    }

    private void hold(List<Step> before, Evidence found, String cut) throws SQLException {
        for (Step step : before) {
            switch (step) {
                case Step.Told(long seq) when seq > found.seq() -> tally.lost(1);
                case Step.Answered(String key) when !found.keys().contains(key) -> tally.lost(1);
                default -> {
                    // It is there, or says nothing about what must be.
                }
            }
        }
        Evidence expected = whole(found.seq());
        if (expected == null || !expected.rows().equals(found.rows())) {
            tally.wrong("%s, it is torn at event %d".formatted(cut, found.seq()));
        }
    }

    /// The database as it was when it was told of the events up to `seq`, if ever it was.
    private Evidence whole(long seq) throws SQLException {
        Integer steps = told.get(seq);
        if (steps != null && !whole.containsKey(seq)) {
            byte[] file = disk.whole(steps);
            assertTrue(Evidence.firstBroken(file, evening.firstSeq()).isEmpty());
            whole.put(seq, Evidence.of(file));
        }
        return whole.get(seq);
    }
}
