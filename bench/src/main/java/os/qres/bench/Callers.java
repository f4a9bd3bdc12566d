package os.qres.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// People who each do one thing again and again, the next as soon as the last is answered.
public record Callers(int count) {
    /// One caller's thing to do; each caller has its own.
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }

    /// Makes each caller's task on that caller's own thread, such as one that holds a connection.
    @FunctionalInterface
    public interface TaskMaker {
        Task make(int caller) throws Exception;
    }

    /// How many per second were answered.
    ///
    /// @throws IllegalStateException when one of them failed: a figure with errors in it is none
    public double perSecond(Duration length, TaskMaker maker) {
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<Exception> failure = new AtomicReference<>();
        long[] done = new long[count];
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int caller = i;
            threads.add(Thread.ofPlatform().name("caller " + caller).start(() -> {
                try {
                    Task task = maker.make(caller);
                    while (!over.get()) {
                        task.run();
                        done[caller]++;
                    }
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                    over.set(true);
                }
            }));
        }
        long nanos = waitFor(length, start, over, threads);
        if (failure.get() != null) {
            throw new IllegalStateException("a caller failed", failure.get());
        }
        long sum = 0;
        for (long one : done) {
            sum += one;
        }
        return sum * 1e9 / nanos;
    }

    private static long waitFor(Duration length, long start, AtomicBoolean over, List<Thread> threads) {
        try {
            while (!over.get() && System.nanoTime() - start < length.toNanos()) {
                Thread.sleep(10);
            }
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            return System.nanoTime() - start;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
