package os.qres.server.platform.database;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.events.StoredEvent;

/// A unit of work on its way through the writer. Its caller is answered by [#answer], after the force.
final class Job<T> {
    private final Intent intent;
    private final Function<Unit, T> work;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;
    private List<StoredEvent> events = List.of();
    private List<Runnable> afterwards = List.of();

    Job(Intent intent, Function<Unit, T> work) {
        this.intent = intent;
        this.work = work;
    }

    Intent intent() {
        return intent;
    }

    void run(Unit unit) {
        result = work.apply(unit);
    }

    void done(List<StoredEvent> stored, List<Runnable> work) {
        events = stored;
        afterwards = work;
    }

    void failed(Throwable why) {
        failure = why;
        events = List.of();
    }

    boolean isDone() {
        return failure == null;
    }

    List<StoredEvent> events() {
        return events;
    }

    CompletableFuture<T> future() {
        return future;
    }

    void answer() {
        if (failure == null) {
            afterwards.forEach(Runnable::run);
            future.complete(result);
            return;
        }
        future.completeExceptionally(failure);
    }
}
