package os.qres.server.platform.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// The keyed requests that this server is at work on. One that comes again meanwhile waits for the first, and
/// then finds its answer; what hangs is not waited for without end (`docs/adr/0008`).
final class Underway {
    /// Shorter than a terminal waits for any answer, so that it hears what is the matter.
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration WORTH_ASKING_AGAIN = Duration.ofSeconds(1);

    private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    /// Does `work` when no other with this key is being done.
    /// @throws RefusedException still running, when another has not ended in good time
    <T> T alone(Optional<Idempotency.Key> key, Supplier<T> work) {
        return key.isEmpty()
                ? work.get()
                : alone(key.get().caller() + "\n" + key.get().key(), work);
    }

    private <T> T alone(String name, Supplier<T> work) {
        var mine = new CompletableFuture<Void>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        CompletableFuture<Void> other = running.putIfAbsent(name, mine);
        while (other != null) {
            await(other, until - System.nanoTime());
            other = running.putIfAbsent(name, mine);
        }
        try {
            return work.get();
        } finally {
            running.remove(name, mine);
            mine.complete(null);
        }
    }

    private static void await(CompletableFuture<Void> other, long nanos) {
        try {
            other.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new RefusedException(new Refusal.StillRunning(WORTH_ASKING_AGAIN));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RefusedException(new Refusal.NotReady());
        } catch (ExecutionException e) {
            throw new IllegalStateException("it only ever ends well", e);
        }
    }
}
