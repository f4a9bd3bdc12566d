package os.qres.server.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Several restaurants share the evenings of a suite: each takes the next one that nobody has begun.
public final class Houses {
    private Houses() {}

    /// One of them, in a thread of its own.
    public interface House extends AutoCloseable {
        /// Before the first one.
        default void begin() {}

        /// @param number from 0 on, once in all houses
        void evening(int number);

        /// After the last one.
        default void end() {}

        @Override
        void close();
    }

    /// Returns after the last evening. Where one goes wrong, no other begins.
    ///
    /// @param opens the house of a number, from 0 on
    /// @throws ExecutionException what went wrong
    public static void share(int houses, int evenings, IntFunction<? extends House> opens)
            throws InterruptedException, ExecutionException {
        var begun = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(houses)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < houses; i++) {
                int number = i;
                all.add(threads.submit(() -> work(() -> opens.apply(number), evenings, begun)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void work(Supplier<? extends House> opens, int evenings, AtomicInteger begun) {
        boolean isWell = false;
        try (House house = opens.get()) {
            house.begin();
            for (int i = begun.getAndIncrement(); i < evenings; i = begun.getAndIncrement()) {
                house.evening(i);
            }
            house.end();
            isWell = true;
        } finally {
            if (!isWell) {
                begun.set(evenings);
            }
        }
    }
}
