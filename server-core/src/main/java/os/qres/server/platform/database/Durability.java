package os.qres.server.platform.database;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows which commits have been forced to disk. A reader who may have seen a commit waits here until it is
/// safe to tell of it; a write that hangs ends the process.
final class Durability implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition forcedMore = lock.newCondition();
    private final Runnable end;
    private final CountDownLatch closed = new CountDownLatch(1);
    private long committed;
    private long forced;
    private volatile long busySince = Long.MAX_VALUE;

    /// @param patience after how long a write counts as hung
    /// @param end what ends the process
    Durability(Duration patience, Runnable end) {
        this.end = end;
        Thread.ofPlatform().daemon().name("write watchdog").start(() -> watch(patience));
    }

    void writing() {
        busySince = System.nanoTime();
    }

    /// Called before a commit becomes visible, so that no reader can see one that is not counted.
    void committing() {
        lock.lock();
        try {
            committed++;
        } finally {
            lock.unlock();
        }
    }

    void forced() {
        lock.lock();
        try {
            forced = committed;
            busySince = Long.MAX_VALUE;
            forcedMore.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void broken() {
        end.run();
    }

    /// Returns when everything that was committed until now has been forced.
    void awaitForced() {
        lock.lock();
        try {
            long seen = committed;
            while (forced < seen) {
                forcedMore.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void watch(Duration patience) {
        try {
            while (!closed.await(1, TimeUnit.SECONDS)) {
                long since = busySince;
                if (since != Long.MAX_VALUE && System.nanoTime() - since > patience.toNanos()) {
                    tell(patience);
                    end.run();
                    return;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody may interrupt the watchdog", e);
        }
    }

    /// Where it is written to may hang as well.
    private static void tell(Duration patience) throws InterruptedException {
        Thread.ofPlatform()
                .daemon()
                .start(() -> LOG.error(
                        "A write has hung for more than {} s; ending, so that the service starts anew",
                        patience.toSeconds()))
                .join(LAST_WORDS);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
