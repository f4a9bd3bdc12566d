package os.qres.server.platform.database;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.events.DomainEvent;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.platform.rows.Books;

/// The one thread that changes the database. It takes what has queued up, runs each unit of work behind a
/// savepoint of its own, commits and forces all of them at once, and only then publishes their events and
/// answers their callers (group commit).
///
/// Because no other write is in flight while H2 stores, every state on the disk is a whole number of groups.
final class Writer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int BATCH = 64;
    private static final long LEAST_GATHERING_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long MOST_GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int GATHERING_PART = 8;
    private static final Job<Void> STOP = new Job<>(Intent.of(Actor.SYSTEM), _ -> null);

    private final Engine engine;
    private final WritingConnection writing;
    private final Connection forcing;
    private final SessionFactory sessions;
    private final Books books;
    private final EventLog log;
    private final Clock clock;
    private final BiConsumer<Unit, DomainEvent> listeners;
    private final Feed feed;
    private final Durability durability;
    private final Room room;
    private final RowInserts inserts = new RowInserts();
    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile @Nullable WriterMeters meters;
    private volatile Runnable forced = () -> {};

    Writer(
            Engine engine,
            WritingConnection writing,
            Connection forcing,
            SessionFactory sessions,
            Books books,
            EventLog log,
            Clock clock,
            BiConsumer<Unit, DomainEvent> listeners,
            Feed feed,
            Durability durability,
            Room room) {
        this.engine = engine;
        this.writing = writing;
        this.forcing = forcing;
        this.sessions = sessions;
        this.books = books;
        this.log = log;
        this.clock = clock;
        this.listeners = listeners;
        this.feed = feed;
        this.durability = durability;
        this.room = room;
    }

    void start() {
        Thread.ofPlatform().name("writer").start(this);
    }

    <T> Job<T> submit(Intent intent, Function<Unit, T> work) {
        var job = new Job<>(intent, work);
        queue.add(job);
        return job;
    }

    void measure(MeterRegistry registry) {
        meters = new WriterMeters(registry, queue);
    }

    /// Does this each time that a group is on the disk; it must not wait.
    void whenForced(Runnable listener) {
        forced = listener;
    }

    /// Finishes what is queued, then ends.
    void stop() {
        queue.add(STOP);
        ended.join();
    }

    @Override
    public void run() {
        books.during(() -> {
            takeAll();
            return null;
        });
        ended.complete(null);
    }

    private void takeAll() {
        var batch = new ArrayList<Job<?>>(BATCH);
        boolean stopping = false;
        int together = 1;
        long took = 0;
        while (!stopping) {
            try {
                gather(batch, together, took);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody may interrupt the writer: H2 would close its file", e);
            }
            together = batch.size();
            stopping = batch.remove(STOP);
            long begin = System.nanoTime();
            if (!batch.isEmpty()) {
                runTogether(batch);
            }
            took = System.nanoTime() - begin;
            batch.clear();
        }
    }

    /// Takes what has queued up. Those who were answered together may come back together: they are waited for
    /// for a moment, since the first of them alone would have a force to itself, and all others would wait for it.
    /// The slower the computer and its disk, the longer is that moment.
    /// @param before how many came the last time
    /// @param took how long they took together, in nanoseconds
    private void gather(List<Job<?>> batch, int before, long took) throws InterruptedException {
        batch.add(queue.take());
        queue.drainTo(batch, BATCH - 1);
        long end = System.nanoTime() + Math.clamp(took / GATHERING_PART, LEAST_GATHERING_NANOS, MOST_GATHERING_NANOS);
        while (batch.size() < before && !batch.contains(STOP)) {
            Job<?> next = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            batch.add(next);
            queue.drainTo(batch, BATCH - batch.size());
        }
    }

    private void runTogether(List<Job<?>> batch) {
        durability.writing();
        if (room.isThere()) {
            change(batch);
        } else {
            batch.forEach(job -> job.failed(new RefusedException(new Refusal.NoRoom())));
        }
        durability.forced();
        for (Job<?> job : batch) {
            feed.own(job.events());
            job.answer();
        }
        forced.run();
    }

    private void change(List<Job<?>> batch) {
        try {
            Connection connection = writing.get();
            engine.takeTurn(connection);
            log.forgetEnd();
            batch.forEach(job -> runOne(job, connection));
            commit(batch, connection);
        } catch (SQLException e) {
            LOG.error("The database cannot be written to", e);
            batch.forEach(job -> job.failed(new RefusedException(new Refusal.NotReady())));
            endIfEmbedded();
        }
    }

    /// H2 closes itself when its disk fails, and nobody can say what is on it. Another server's database comes back.
    private void endIfEmbedded() {
        if (engine == Engine.H2) {
            durability.broken();
        }
    }

    /// One transaction for all of them: H2 writes its changed pages once, however many units changed them.
    /// None has been answered yet, so that a pulled plug may take all of them.
    private void commit(List<Job<?>> batch, Connection connection) throws SQLException {
        if (batch.stream().noneMatch(Job::isDone)) {
            connection.rollback();
            books.forgetAll();
            return;
        }
        try {
            books.balance(connection);
            OptionalLong lastSeq = batch.stream()
                    .flatMap(job -> job.events().stream())
                    .mapToLong(StoredEvent::seq)
                    .max();
            if (lastSeq.isPresent()) {
                engine.tell(connection, lastSeq.getAsLong());
            }
            durability.committing();
            long before = System.nanoTime();
            connection.commit();
            force();
            measured(batch.size(), System.nanoTime() - before);
        } catch (SQLException e) {
            LOG.error("A group of {} units of work could not be committed", batch.size(), e);
            batch.forEach(job -> job.failed(LostConnection.orSame(e)));
            endIfEmbedded();
            books.forgetAll();
            connection.rollback();
        }
    }

    private void measured(int units, long nanos) {
        WriterMeters present = meters;
        if (present != null) {
            present.forced(units, nanos);
        }
    }

    /// Runs one unit behind a savepoint, so that a refused one takes back itself and nothing else.
    private void runOne(Job<?> job, Connection connection) {
        try {
            Savepoint before = connection.setSavepoint();
            try {
                run(job, connection);
                connection.releaseSavepoint(before);
                books.keep();
            } catch (RuntimeException | SQLException e) {
                job.failed(LostConnection.orSame(e));
                log.forgetEnd();
                connection.rollback(before);
                books.forget();
            }
        } catch (SQLException e) {
            job.failed(LostConnection.orSame(e));
        }
    }

    private void run(Job<?> job, Connection connection) throws SQLException {
        try (Session session = sessions.withOptions().connection(connection).openSession()) {
            // Never committed here: it makes queries see what the unit has changed, and ends with the session.
            Transaction transaction = session.beginTransaction();
            var unit =
                    new Unit(session, job.intent(), clock.instant().truncatedTo(ChronoUnit.MICROS), inserts, listeners);
            try {
                job.run(unit);
                session.flush();
                LostConnection.requireNone(transaction);
            } catch (RefusedException e) {
                LostConnection.requireNone(transaction);
                throw e;
            }
            job.done(log.append(connection, unit.actor(), unit.now(), unit.events()), unit.afterwards());
        }
    }

    /// A force that fails leaves nobody able to say what is on the disk: the process ends, and the service
    /// starts it anew from what really is there.
    private void force() {
        try {
            engine.force(forcing);
        } catch (SQLException e) {
            LOG.error("The disk did not take the data; ending, so that nobody is told a change that is not there", e);
            durability.broken();
        }
    }
}
