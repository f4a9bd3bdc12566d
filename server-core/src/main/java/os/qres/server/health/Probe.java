package os.qres.server.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A question that may fail or hang. It is asked once at a time, however many want to know, so that a hanging
/// database does not gather threads; and it is never interrupted, since that would close H2's file.
final class Probe<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private final Supplier<T> question;
    private final Duration patience;
    private @Nullable CompletableFuture<T> underWay;

    Probe(Supplier<T> question, Duration patience) {
        this.question = question;
        this.patience = patience;
    }

    /// The answer, or nothing when there is none within our patience.
    Optional<T> ask() {
        try {
            return Optional.of(asked().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("No answer", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private synchronized CompletableFuture<T> asked() {
        if (underWay == null || underWay.isDone()) {
            underWay = CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
        }
        return underWay;
    }
}
