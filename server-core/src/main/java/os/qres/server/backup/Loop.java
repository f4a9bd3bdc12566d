package os.qres.server.backup;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that does the same again and again: when it is woken, and after a pause at the latest. It is never
/// interrupted, since it may be in the database.
final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(15);

    /// What it does.
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    private final String name;
    private final Duration pause;
    private final Work work;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private volatile boolean isEnding;
    private String lastFailure = "";

    Loop(String name, Duration pause, Work work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::go);
    }

    void start() {
        thread.start();
    }

    void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    private void go() {
        while (!isEnding) {
            attempt();
            try {
                wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                wakes.drainPermits();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody may interrupt " + name, e);
            }
        }
        attempt();
    }

    private void attempt() {
        try {
            work.run();
            lastFailure = "";
        } catch (IOException | RuntimeException e) {
            if (!e.toString().equals(lastFailure)) {
                LOG.error("{} failed; it is tried again", name, e);
            }
            lastFailure = e.toString();
        }
    }

    boolean isEnding() {
        return isEnding;
    }

    /// Does it once more, and waits for it, but not for ever: a medium may hang.
    @Override
    public void close() {
        isEnding = true;
        wakes.release();
        try {
            if (thread.isAlive() && !thread.join(PATIENCE_AT_END)) {
                LOG.warn("{} hangs; ending without it", name);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
