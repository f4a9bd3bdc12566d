package os.qres.server.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.FlushMode;
import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.events.DomainEvent;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.events.StoredEvent;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.platform.rows.Books;
import os.qres.server.platform.rows.RowKey;
import os.qres.server.platform.rows.RowWatch;

/// The door to the database, the same for H2 and PostgreSQL: changes go one after another through the
/// [Writer], and whoever is answered knows that the plug may be pulled; reads run beside them, each on a
/// snapshot.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /// How many units of work wait for the writer.
    public static final String QUEUE = "qres.writer.queue";

    /// How long a commit takes, with its force.
    public static final String FORCE = "qres.writer.force";

    /// After how long a write usually counts as hung.
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DatabaseAddress address;
    private final long sizeBefore;
    private final Clock clock;
    private final SessionFactory sessions;
    private final HikariDataSource readers;
    private final WritingConnection writing;
    private final Connection forcing;
    private final Writer writer;
    private final Durability durability;
    private final EventLog log;
    private final RedoLog redo;
    private final long epochBegan;
    private final Feed feed;
    private final Optional<OtherServers> others;
    private final Map<Class<?>, List<BiConsumer<Unit, DomainEvent>>> listeners = new LinkedHashMap<>();
    private final List<Consumer<List<StoredEvent>>> subscribers = new CopyOnWriteArrayList<>();

    private Database(
            DatabaseAddress address,
            List<Class<?>> entities,
            Function<String, EventLog> logs,
            Clock clock,
            RowKey key,
            BeforeMigration before,
            Room room,
            Duration patience,
            Runnable end)
            throws SQLException {
        this.address = address;
        this.clock = clock;
        Engine engine = address.engine();
        StoreFile.prepare(address);
        Migration.Opened opened = Migration.open(address, before);
        sizeBefore = StoreFile.size(address);
        forcing = opened.connection();
        RowWatch watch = engine.rowWatch();
        writing = new WritingConnection(address, watch);
        engine.takeTurn(writing.get());
        var books = Books.open(watch, key, opened.hasMigrated(), forcing, writing.get());
        Epoch epoch = books.during(() -> Epoch.of(writing.get()));
        epochBegan = epoch.began();
        books.balance(writing.get());
        readers = readers(address);
        sessions = Sessions.open(engine, readers, entities);
        log = logs.apply(epoch.name());
        durability = new Durability(patience, end);
        feed = new Feed(log, readers, this::publish, log.lastSeq(writing.get()));
        writing.get().commit();
        writer = new Writer(engine, writing, forcing, sessions, books, log, clock, this::hear, feed, durability, room);
        redo = new RedoLog(this, writer, books);
        writer.start();
        keepRoom();
        others =
                engine == Engine.POSTGRESQL ? Optional.of(OtherServers.listenTo(address, log, feed)) : Optional.empty();
    }

    /// Opens, and creates or migrates it first.
    /// @param key marks what stands in the tables
    /// @param before keeps what is there before it is migrated
    /// @param patience after how long a write counts as hung
    /// @param end what ends the process when the disk fails or hangs
    public static Database open(
            DatabaseAddress address,
            List<Class<?>> entities,
            Function<String, EventLog> logs,
            Clock clock,
            RowKey key,
            BeforeMigration before,
            Duration patience,
            Runnable end)
            throws SQLException {
        return new Database(address, entities, logs, clock, key, before, Room.of(address), patience, end);
    }

    /// The same, keeping an embedded database's file when it is migrated.
    public static Database open(
            DatabaseAddress address,
            List<Class<?>> entities,
            Function<String, EventLog> logs,
            Clock clock,
            RowKey key,
            Runnable end)
            throws SQLException {
        return open(address, entities, logs, clock, key, BeforeMigration.NOTHING, PATIENCE, end);
    }

    /// On a disk with so much room.
    static Database open(
            DatabaseAddress address,
            List<Class<?>> entities,
            Function<String, EventLog> logs,
            Clock clock,
            RowKey key,
            Room room,
            Runnable end)
            throws SQLException {
        return new Database(address, entities, logs, clock, key, BeforeMigration.NOTHING, room, PATIENCE, end);
    }

    /// The last event before the history that this database tells: 0 where that is its first.
    public long epochBegan() {
        return epochBegan;
    }

    /// The newest event that the world has been told of: never older than what a caller has just been answered.
    public long newestSeq() {
        return feed.last();
    }

    /// Runs `work` as one unit and returns its result after it has been forced to disk.
    /// @throws os.qres.server.platform.problem.RefusedException what `work` threw; then nothing was stored
    public <T> T write(Intent intent, Function<Unit, T> work) {
        try {
            return writer.submit(intent, work).future().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// Runs `look` on a snapshot; what it saw is on the disk when this returns.
    /// @throws RefusedException not ready, when the database has gone away
    public <T> T read(Actor actor, Function<Reading, T> look) {
        T seen;
        try {
            seen = seen(actor, look);
        } catch (HibernateException e) {
            throw LostConnection.orSame(e) instanceof RefusedException refused ? refused : e;
        }
        durability.awaitForced();
        return seen;
    }

    private <T> T seen(Actor actor, Function<Reading, T> look) {
        try (Session session = sessions.openSession()) {
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            Transaction transaction = session.beginTransaction();
            try {
                T seen = look.apply(new Reading(session, actor, clock.instant()));
                LostConnection.requireNone(transaction);
                return seen;
            } catch (RefusedException e) {
                LostConnection.requireNone(transaction);
                throw e;
            } finally {
                rollBack(session, transaction);
            }
        }
    }

    /// Nothing was changed. That the connection is lost is told by what asked for it.
    ///
    /// What the look has left open is closed before: when H2's driver closes a connection's first statement for
    /// Hibernate, it asks its database for the time limit, which after the end of this transaction would begin
    /// another, and the connection's next look, whenever it came, would see what was there now.
    private static void rollBack(Session session, Transaction transaction) {
        try {
            try {
                session.unwrap(SharedSessionContractImplementor.class)
                        .getJdbcCoordinator()
                        .getLogicalConnection()
                        .getResourceRegistry()
                        .releaseResources();
            } finally {
                transaction.rollback();
            }
        } catch (HibernateException e) {
            LOG.debug("A look could not be rolled back", e);
        }
    }

    /// A long look at one moment, on a connection of its own and row by row; what it saw is on the disk when this
    /// returns.
    public <T, X extends Exception> T readLong(LongLook<T, X> look) throws SQLException, X {
        T seen;
        try (Connection connection =
                DriverManager.getConnection(address.url(), address.workUser(), address.password())) {
            address.engine().readRowByRow(connection);
            try {
                seen = look.at(connection);
            } finally {
                connection.rollback();
            }
        }
        durability.awaitForced();
        return seen;
    }

    /// The numbers that the database would give next; each was given by nobody yet.
    public List<Counter> counters(Connection connection) throws SQLException {
        return Counter.read(connection, address.engine());
    }

    /// Asks what it wants to know.
    @FunctionalInterface
    public interface LongLook<T, X extends Exception> {
        T at(Connection connection) throws SQLException, X;
    }

    /// Lets a feature hear of another's events within the unit of work that they happen in.
    public <E extends DomainEvent> void during(Class<E> type, BiConsumer<Unit, E> listener) {
        listeners
                .computeIfAbsent(type, _ -> new ArrayList<>())
                .add((unit, event) -> listener.accept(unit, type.cast(event)));
    }

    /// Tells `subscriber` of events after they were forced to disk, in the order of the log: of this server's and of
    /// other servers' on the same database.
    public void afterwards(Consumer<List<StoredEvent>> subscriber) {
        subscribers.add(subscriber);
    }

    /// Keeps a little room for a start on a full disk, as soon as there is some.
    public void keepRoom() {
        if (address.engine() == Engine.H2) {
            new Reserve(StoredDatabase.file(address)).keep();
        }
    }

    /// Whether its file has grown so much that it is worth to [close][#close()] it in a quiet hour, which makes it
    /// small.
    public boolean hasGrown() {
        try {
            return StoreFile.hasGrown(address, sizeBefore);
        } catch (SQLException e) {
            LOG.warn("Nobody knows how large the database has grown", e);
            return false;
        }
    }

    /// Whether other servers may be working on it.
    public boolean isShared() {
        return address.isShared();
    }

    public EventLog log() {
        return log;
    }

    /// What each group has changed, until it is copied to another disk.
    public RedoLog redo() {
        return redo;
    }

    /// Finds the one of all servers on this database that does what only one is to do.
    public Keeper keeper() {
        return new Keeper(address);
    }

    /// Tells `registry` of the writer and of the readers' pool.
    public void measure(MeterRegistry registry) {
        writer.measure(registry);
        readers.setMetricRegistry(registry);
    }

    private void hear(Unit unit, DomainEvent event) {
        listeners.forEach((type, heard) -> {
            if (type.isInstance(event)) {
                heard.forEach(listener -> listener.accept(unit, event));
            }
        });
    }

    private void publish(List<StoredEvent> events) {
        subscribers.forEach(subscriber -> subscriber.accept(events));
    }

    /// Each ends the transaction that sets it up: the first look through it would still be in that one, which does not
    /// see one moment yet.
    static HikariDataSource readers(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setPoolName("readers");
        config.setJdbcUrl(address.url());
        config.setUsername(address.workUser());
        config.setPassword(address.password());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(address.engine().readerSetup());
        config.setIsolateInternalQueries(true);
        return new HikariDataSource(config);
    }

    /// Finishes the queued units of work, then closes; the last state is forced. A file that has grown is made small.
    @Override
    public void close() throws SQLException {
        writer.stop();
        if (others.isPresent()) {
            others.get().close();
        }
        durability.close();
        sessions.close();
        readers.close();
        writing.close();
        forcing.close();
        if (hasGrown()) {
            StoreFile.makeSmall(address);
        }
    }
}
