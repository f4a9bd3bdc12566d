package os.qres.terminal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes all changes of the file on one thread, so that no stored state has half of one: those that have come
/// together are made, committed and forced to disk once, then all are told.
final class DurableWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DurableWriter.class);

    private record Change(Runnable make, CompletableFuture<Void> done) {}

    private final MVStore file;
    private final BlockingQueue<Change> waiting = new LinkedBlockingQueue<>();
    private final Change end = new Change(() -> {}, new CompletableFuture<>());
    private final Thread thread;

    DurableWriter(MVStore file) {
        this.file = file;
        this.thread = Thread.ofPlatform().name("local-store").daemon().start(this::run);
    }

    CompletableFuture<Void> write(Runnable change) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        waiting.add(new Change(change, done));
        return done;
    }

    private void run() {
        List<Change> batch = new ArrayList<>();
        while (!batch.contains(end)) {
            batch.clear();
            try {
                batch.add(waiting.take());
                waiting.drainTo(batch);
                batch.forEach(change -> change.make().run());
                file.commit();
                file.sync();
                batch.forEach(change -> change.done().complete(null));
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.error("The local store could not be written", e);
                batch.forEach(change -> change.done().completeExceptionally(e));
            }
        }
    }

    @Override
    public void close() {
        waiting.add(end);
        try {
            thread.join(1_500);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
