package os.qres.terminal.connection;

import java.util.List;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Snapshot;

/// Who hears the live feed; both methods are called on the screen's thread.
public interface LiveTarget {
    void replace(Snapshot snapshot);

    /// Events in the order of their `seq`, without those that were already given.
    void apply(List<LiveEvent> events);
}
