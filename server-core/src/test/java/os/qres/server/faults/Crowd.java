package os.qres.server.faults;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// As many people who all do something at the same moment.
record Crowd(int size) {
    /// What each of them got.
    <T> List<T> all(IntFunction<T> work) {
        var start = new CyclicBarrier(size);
        try (ExecutorService people = Executors.newFixedThreadPool(size)) {
            var works = IntStream.range(0, size)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.await();
                        return work.apply(i);
                    })
                    .toList();
            return people.invokeAll(works).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new AssertionError("somebody was not answered", e);
                        }
                    })
                    .toList();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
