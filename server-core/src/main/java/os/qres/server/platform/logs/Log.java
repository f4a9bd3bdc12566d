package os.qres.server.platform.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A log of `E`, written on a thread of its own, a twentieth of a second's entries at once: a busy evening costs a
/// card few writes. Whoever has something to say never waits: when the disk is too slow, what does not fit into the
/// queue is left out.
public final class Log<E> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Log.class);
    private static final long PAUSE_MILLIS = 50;
    private static final long PATIENCE_MILLIS = 1_000;
    private static final int MOST_AT_ONCE = 256;

    private final BlockingQueue<E> queue;
    private final Consumer<List<E>> writing;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /// @param waiting how many may wait
    Log(String name, int waiting, Consumer<List<E>> writing) {
        this.queue = new ArrayBlockingQueue<>(waiting);
        this.writing = writing;
        this.thread = Thread.ofPlatform().name("log " + name).daemon().start(this::work);
    }

    public void write(E entry) {
        queue.offer(entry);
    }

    private void work() {
        try {
            while (!closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                writeAll();
            }
            writeAll();
        } catch (InterruptedException _) {
            // Nobody waits for the rest any more.
        }
    }

    private void writeAll() {
        var entries = new ArrayList<E>();
        while (queue.drainTo(entries, MOST_AT_ONCE) > 0) {
            try {
                writing.accept(entries);
            } catch (RuntimeException e) {
                LOG.error("{} lines could not be written", entries.size(), e);
            }
            entries.clear();
        }
    }

    /// Writes what waits, for a second at most.
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
