package os.qres.together;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// How long this computer kept a thread waiting that had nothing to wait for: time that a test with a limit must not
/// be charged with.
final class Starvation implements AutoCloseable {
    private static final long NAP = TimeUnit.MILLISECONDS.toNanos(20);

    private final AtomicLong starved = new AtomicLong();
    private final Thread sleeper =
            Thread.ofPlatform().daemon().name("starvation").start(this::sleep);

    /// Since it was begun, in nanoseconds.
    long nanos() {
        return starved.get();
    }

    private void sleep() {
        while (!Thread.currentThread().isInterrupted()) {
            long before = System.nanoTime();
            LockSupport.parkNanos(NAP);
            starved.addAndGet(Math.max(0, System.nanoTime() - before - NAP));
        }
    }

    @Override
    public void close() {
        sleeper.interrupt();
    }
}
