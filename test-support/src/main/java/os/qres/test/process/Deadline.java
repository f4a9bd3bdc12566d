package os.qres.test.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Waiting for something to become true, but not for ever.
public final class Deadline {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final long end;

    private Deadline(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    public static Deadline in(Duration patience) {
        return new Deadline(patience);
    }

    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean isOver() {
        return left().isZero();
    }

    /// Asks again and again until the condition holds.
    ///
    /// @param what what is waited for, as it shall stand in the failure
    public static void await(String what, Duration patience, Callable<Boolean> condition) {
        awaitValue(what, patience, () -> condition.call() ? Optional.of(true) : Optional.empty());
    }

    /// Asks again and again until there is a value. An exception counts as "not yet"; the last one is the
    /// failure's cause.
    public static <T> T awaitValue(String what, Duration patience, Callable<Optional<T>> question) {
        Deadline deadline = in(patience);
        while (true) {
            Exception last = null;
            try {
                Optional<T> answer = question.call();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (Exception e) {
                last = e;
            }
            if (deadline.isOver()) {
                throw new AssertionError("waited %s in vain for: %s".formatted(patience, what), last);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
