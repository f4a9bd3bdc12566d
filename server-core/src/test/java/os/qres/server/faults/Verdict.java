package os.qres.server.faults;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import os.qres.model.printing.PrintJobState;
import os.qres.server.faults.Evidence.ChitRow;
import os.qres.server.faults.Trace.Step;

/// Says of what a power cut left of an evening whether it opens, has everything that anybody had been told or that was
/// on paper, is at a whole number of groups of units of work, and would print nothing a second time that does not say
/// COPY.
final class Verdict {
    private final RecordedEvening evening;
    private final Tally tally;

    /// The database after each group.
    private final Map<Long, Evidence> whole = new HashMap<>();

    Verdict(RecordedEvening evening, Tally tally) throws SQLException {
        this.evening = evening;
        this.tally = tally;
        var disk = new BrokenDisk(evening.before(), evening.steps());
        know(disk, 0);
        for (Step step : evening.steps()) {
            if (step instanceof Step.Forced(int covers)) {
                know(disk, covers);
            }
        }
        know(disk, evening.steps().size());
    }

    /// After that many steps the database was at a whole number of groups: it had just been forced.
    private void know(BrokenDisk disk, int steps) throws SQLException {
        Evidence then = Evidence.ofUnbroken(disk.whole(steps), evening.firstSeq());
        whole.put(then.group(), then);
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

    private void hold(List<Step> before, Evidence found, String cut) {
        long out = 0;
        for (Step step : before) {
            switch (step) {
                case Step.Told(long seq) when seq > found.seq() -> tally.lost(1);
                case Step.Answered(String key) when !found.keys().contains(key) -> tally.lost(1);
                case Step.Begun(int slip) -> holdBegun(evening.printouts().get(slip), found);
                case Step.CameOut _ -> out++;
                default -> {
                    // It is there, or says nothing about what must be.
                }
            }
        }
        holdOut(out, found, cut);
        Evidence expected = whole.get(found.group());
        if (expected == null) {
            tally.wrong("%s, it is at group %d, event %d, which never was".formatted(cut, found.group(), found.seq()));
        } else if (!expected.rows().equals(found.rows())) {
            tally.wrong("%s, it is torn at group %d, event %d: %s"
                    .formatted(cut, found.group(), found.seq(), others(expected.rows(), found.rows())));
        }
    }

    /// The tables whose rows differ.
    private static Set<String> others(Map<String, Long> expected, Map<String, Long> found) {
        var names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        names.removeIf(name -> Objects.equals(expected.get(name), found.get(name)));
        return names;
    }

    /// What is on paper, be it the first letter, the server knows, and would not print again as if it were not.
    private void holdBegun(Printout printout, Evidence found) {
        ChitRow row = found.chits().get(printout.number());
        if (row == null || !found.marks().containsAll(printout.marks())) {
            tally.lost(1);
        } else if (!row.isCopyFromNowOn()) {
            tally.doubled(1);
        }
    }

    /// What counts as printed is on paper.
    private void holdOut(long out, Evidence found, String cut) {
        long printed = found.chits().values().stream()
                .filter(row -> row.state() == PrintJobState.PRINTED)
                .count();
        if (printed > out) {
            tally.wrong("%s, %d chits count as printed, and %d are".formatted(cut, printed, out));
        }
    }
}
