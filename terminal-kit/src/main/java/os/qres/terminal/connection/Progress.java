package os.qres.terminal.connection;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.live.LiveEvent;

/// Up to which event this terminal has everything.
///
/// A heartbeat that names a later event says that one was meant for others. It is believed when the next
/// heartbeat comes and the event has not: by then it would have been here.
final class Progress {
    private long seq;
    private long named;
    private @Nullable String epoch;

    void begin(long snapshotSeq, String snapshotEpoch) {
        seq = snapshotSeq;
        named = 0;
        epoch = snapshotEpoch;
    }

    long seq() {
        return seq;
    }

    /// Does this come from another history (the server was restored, or lost what we have seen)?
    boolean isOtherHistory(LiveEvent event) {
        boolean otherEpoch = event.epoch() != null && !Objects.equals(event.epoch(), epoch);
        return otherEpoch || isHello(event) && event.seq() < seq;
    }

    /// Is it news? Then it counts as seen from now on.
    boolean accept(LiveEvent event) {
        if (isHello(event)) {
            return false;
        }
        if (event.type().equals("heartbeat")) {
            seq = Math.max(seq, named);
            named = event.seq();
            return false;
        }
        if (event.seq() == 0) {
            return true;
        }
        if (event.seq() <= seq) {
            return false;
        }
        seq = event.seq();
        return true;
    }

    private static boolean isHello(LiveEvent event) {
        return event.type().equals("hello");
    }
}
