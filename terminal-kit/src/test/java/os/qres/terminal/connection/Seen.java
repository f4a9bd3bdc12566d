package os.qres.terminal.connection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Snapshot;

/// Remembers what a live feed has brought.
final class Seen implements LiveTarget {
    final List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
    final List<LiveEvent> events = new CopyOnWriteArrayList<>();
    volatile int batches;

    @Override
    public void replace(Snapshot snapshot) {
        snapshots.add(snapshot);
    }

    @Override
    public void apply(List<LiveEvent> batch) {
        batches = batches + 1;
        events.addAll(batch);
    }

    List<Long> seqs() {
        return events.stream()
                .filter(e -> !e.type().equals("menu_changed"))
                .map(LiveEvent::seq)
                .toList();
    }
}
