package os.qres.server.platform.database;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.hibernate.Session;
import org.hibernate.dialect.sequence.SequenceSupport;
import org.hibernate.engine.spi.SessionImplementor;
import os.qres.server.platform.events.DomainEvent;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// One unit of work: all of it is stored, with its events, or none. Nothing slow belongs inside it, since no
/// other runs meanwhile.
public final class Unit extends Reading {
    private final RowInserts inserts;
    private final OptionalLong expectedVersion;
    private boolean isAsExpected;
    private final BiConsumer<Unit, DomainEvent> listeners;
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    Unit(Session session, Intent intent, Instant now, RowInserts inserts, BiConsumer<Unit, DomainEvent> listeners) {
        super(session, intent.actor(), now);
        this.inserts = inserts;
        this.expectedVersion = intent.expectedVersion();
        this.listeners = listeners;
    }

    /// Says what has happened. Features that care hear of it now, in this unit; the world after it was forced
    /// to disk.
    public void emit(DomainEvent event) {
        events.add(event);
        listeners.accept(this, event);
    }

    /// Says it, unless this unit has said the very same already: for news such as "the menu has changed".
    public void emitOnce(DomainEvent event) {
        if (!events.contains(event)) {
            emit(event);
        }
    }

    /// Holds the caller's `If-Match` against the object's version, once: what follows is this unit's own doing.
    /// @throws RefusedException stale
    public void expects(long version) {
        if (!isAsExpected && expectedVersion.isPresent() && expectedVersion.getAsLong() != version) {
            throw new RefusedException(new Refusal.Stale(version));
        }
        isAsExpected = true;
    }

    /// Stores a new object, so that its id is known.
    public <T> T store(T entity) {
        session().persist(entity);
        return entity;
    }

    /// Inserts them at once, one after another, without what belongs to them. They have their ids and versions then,
    /// and are not watched: for what this unit changes no more, at half the price of [#store].
    public void insert(List<?> entities) {
        inserts.insert(session().unwrap(SessionImplementor.class), entities);
    }

    /// Changes rows in plain SQL, and says how many. It sees what has been flushed, and no object hears of it.
    public int change(String sql, Object... parameters) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement change = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    change.setObject(i + 1, parameters[i]);
                }
                return change.executeUpdate();
            }
        });
    }

    /// The next value of a sequence.
    public int nextOf(String sequence) {
        SequenceSupport sequences = session()
                .unwrap(SessionImplementor.class)
                .getJdbcServices()
                .getDialect()
                .getSequenceSupport();
        return value(Long.class, sequences.getSequenceNextValString(sequence))
                .map(Math::toIntExact)
                .orElseThrow();
    }

    /// Does this once everything is on the disk, before the caller is answered; it must not wait.
    public void afterwards(Runnable work) {
        afterwards.add(work);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    List<DomainEvent> events() {
        return events;
    }
}
