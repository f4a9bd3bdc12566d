package os.qres.terminal.program;

import os.qres.terminal.controls.Ticker;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.RestaurantState;

/// Keeps the restaurant on the disk, at most every two seconds, so that a program started without the server
/// shows the last that was known.
final class SnapshotKeeper {
    private static final long EVERY = 2;

    private final RestaurantState state;
    private final LocalStore store;
    private long kept;

    SnapshotKeeper(RestaurantState state, LocalStore store, Ticker ticker) {
        this.state = state;
        this.store = store;
        ticker.beats().subscribe(beat -> {
            if (beat.longValue() % EVERY == 0) {
                keep();
            }
        });
    }

    void keep() {
        long now = state.changes().get();
        if (now != kept) {
            kept = now;
            state.snapshot().ifPresent(store::saveSnapshot);
        }
    }
}
