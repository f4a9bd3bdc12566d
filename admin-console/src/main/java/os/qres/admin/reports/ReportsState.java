package os.qres.admin.reports;

import java.util.List;
import os.qres.model.till.TillReport;

/// What the screen shows at one moment.
public sealed interface ReportsState {
    record Loading() implements ReportsState {}

    record Failed(String words) implements ReportsState {}

    /// @param reports the day so far, then the days that were closed, the latest first
    record Shown(List<TillReport> reports) implements ReportsState {}
}
