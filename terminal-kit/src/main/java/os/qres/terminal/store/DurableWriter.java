package os.qres.terminal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes all changes of the file on one thread: those that have come together are written and forced to disk once,
/// then all are told.
///
/// When the disk refuses, those who wait are told so, and nobody knows any more what of the file is on the disk. Then
/// all of it is written anew, into a file of its own, with every change and again and again until the disk takes it.
/// The same is done when the file has grown by old states.
final class DurableWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DurableWriter.class);
    private static final long RETRY_MILLIS = 2_000;

    /// @param change nothing for what does not belong to the file
    private record Work(@Nullable Change change, Runnable beside, CompletableFuture<Void> done) {}

    private final Disk disk;
    private final Path path;
    private final long worthRewriting;
    private final BlockingQueue<Work> waiting = new LinkedBlockingQueue<>();
    private final Work end = new Work(null, () -> {}, new CompletableFuture<>());
    private final Map<String, Map<String, String>> tables = StoreLog.noTables();
    private final Thread thread;
    private @Nullable StoreLog log;
    private long smallest;
    private volatile boolean isWell = true;
    private volatile Consumer<Boolean> onHealth = _ -> {};

    /// @param worthRewriting bytes that the file must have grown by
    /// @param first fills the tables where there is no file yet
    /// @throws UncheckedIOException when it cannot be read or made
    DurableWriter(Disk disk, Path path, long worthRewriting, Consumer<Map<String, Map<String, String>>> first) {
        this.disk = disk;
        this.path = path;
        this.worthRewriting = worthRewriting;
        try {
            StoreLog opened = opened(first);
            this.log = opened;
            this.smallest = opened.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.thread = Thread.ofPlatform().name("local-store").daemon().unstarted(this::run);
    }

    private StoreLog opened(Consumer<Map<String, Map<String, String>>> first) throws IOException {
        if (disk.has(path)) {
            return StoreLog.open(disk, path, tables);
        }
        first.accept(tables);
        return StoreLog.fresh(disk, path, tables, null);
    }

    /// What a table holds; to be asked before the start.
    Map<String, String> read(String table) {
        return Map.copyOf(tables.getOrDefault(table, Map.of()));
    }

    /// After everything was read.
    DurableWriter start() {
        thread.start();
        return this;
    }

    /// Whether what is written reaches the disk.
    boolean isWell() {
        return isWell;
    }

    /// Told, on the writer's thread, when that changes.
    void onHealth(Consumer<Boolean> listener) {
        onHealth = listener;
    }

    CompletableFuture<Void> write(Change change) {
        return add(new Work(change, () -> {}, new CompletableFuture<>()));
    }

    /// Does something in its turn that is not of the file.
    CompletableFuture<Void> beside(Runnable work) {
        return add(new Work(null, work, new CompletableFuture<>()));
    }

    private CompletableFuture<Void> add(Work work) {
        waiting.add(work);
        return work.done();
    }

    private void run() {
        List<Work> batch = new ArrayList<>();
        while (!batch.contains(end)) {
            batch.clear();
            try {
                Work first = isWell ? waiting.take() : waiting.poll(RETRY_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                }
            } catch (InterruptedException _) {
                return;
            }
            waiting.drainTo(batch);
            write(batch);
        }
    }

    private void write(List<Work> batch) {
        List<Change> changes = new ArrayList<>();
        for (Work work : batch) {
            if (work.change() != null) {
                changes.add(work.change());
                work.change().apply(tables);
            }
        }
        try {
            store(changes);
            told(true);
            batch.forEach(DurableWriter::finish);
        } catch (IOException | RuntimeException e) {
            if (isWell) {
                LOG.error("The local store could not be written", e);
            }
            told(false);
            batch.forEach(work -> fail(work, e));
        }
        StoreLog now = log;
        if (isWell && now != null && now.size() - smallest > worthRewriting) {
            shrink();
        }
    }

    private static void fail(Work work, Exception why) {
        if (work.change() == null) {
            finish(work);
        } else {
            work.done().completeExceptionally(why);
        }
    }

    private static void finish(Work work) {
        try {
            work.beside().run();
            work.done().complete(null);
        } catch (RuntimeException e) {
            LOG.error("What goes beside the local store could not be done", e);
            work.done().completeExceptionally(e);
        }
    }

    private void store(List<Change> changes) throws IOException {
        StoreLog now = log;
        if (now == null || !isWell) {
            renew();
        } else if (!changes.isEmpty()) {
            now.add(changes);
        }
    }

    private void shrink() {
        try {
            renew();
        } catch (IOException | RuntimeException e) {
            LOG.error("The local store could not be written anew", e);
            told(false);
        }
    }

    /// With all that was changed, also what a disk has refused.
    private void renew() throws IOException {
        StoreLog former = log;
        log = null;
        StoreLog fresh = StoreLog.fresh(disk, path, tables, former);
        log = fresh;
        smallest = fresh.size();
    }

    private void told(boolean now) {
        if (now != isWell) {
            isWell = now;
            LOG.warn("The local store is {}", now ? "written again" : "not written any more");
            try {
                onHealth.accept(now);
            } catch (RuntimeException e) {
                LOG.error("Nobody could be told of it", e);
            }
        }
    }

    @Override
    public void close() {
        waiting.add(end);
        try {
            thread.join(1_500);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        StoreLog open = log;
        if (open != null && !thread.isAlive()) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("The local store cannot be closed: {}", e.toString());
            }
        }
    }
}
