package os.qres.pos.order;

import java.util.List;
import os.qres.pos.check.Check;
import os.qres.pos.check.CheckLine;

/// What the Send button says: how many portions would go, which choices are still owed by how many lines, and
/// which dishes were taken off meanwhile.
public record Sending(int portions, List<String> missing, List<String> off) {

    static Sending of(Check check) {
        List<String> missing =
                check.lines().flatMap(line -> line.missing().stream()).toList();
        List<String> off = check.lines()
                .filter(line -> line.isMine() && line.off())
                .map(CheckLine::title)
                .distinct()
                .toList();
        return new Sending(check.fresh(), missing, off);
    }

    public boolean isReady() {
        return portions > 0 && missing.isEmpty() && off.isEmpty();
    }
}
