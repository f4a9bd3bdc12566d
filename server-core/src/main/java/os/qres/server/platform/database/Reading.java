package os.qres.server.platform.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.problem.RefusedException;

/// One look at the database: everything read through it is from the same moment.
public class Reading {
    private final Session session;
    private final Actor actor;
    private final Instant now;

    Reading(Session session, Actor actor, Instant now) {
        this.session = session;
        this.actor = actor;
        // As fine as a column keeps it, so that the answer to a change equals what is read later.
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    public Session session() {
        return session;
    }

    public Actor actor() {
        return actor;
    }

    /// The moment at which this look, or this unit of work, began.
    public Instant now() {
        return now;
    }

    /// @param what the refusal's word for it: `order`, `dish`, …
    /// @throws RefusedException not found
    public <T> T find(Class<T> entity, Object id, String what) {
        T found = session.find(entity, id);
        if (found == null) {
            throw RefusedException.notFound(what);
        }
        return found;
    }

    /// The objects with these ids, in one question.
    /// @param query ends where the ids follow: `from Dish where id in`
    public <T> List<T> some(Class<T> entity, String query, Collection<Integer> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        // Hibernate keeps what it has worked out by the query's text; a list as one parameter it works out each time.
        // So that there are few texts, the last id is asked for again up to a power of two.
        List<Integer> padded = new ArrayList<>(ids);
        while (Integer.bitCount(padded.size()) > 1) {
            padded.add(padded.getLast());
        }
        String places = IntStream.rangeClosed(1, padded.size())
                .mapToObj(i -> "?" + i)
                .collect(Collectors.joining(",", " (", ")"));
        return list(entity, query + places, padded.toArray());
    }

    /// What plain SQL says, if it finds a row: for a question that every order asks, at a third of the price. It sees
    /// what has been flushed.
    public <T> Optional<T> value(Class<T> type, String sql, Object... parameters) {
        List<@Nullable T> found = values(type, sql, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst());
    }

    /// What plain SQL says in the first column of each row, as [#value] does of one.
    public <T> List<@Nullable T> values(Class<T> type, String sql, Object... parameters) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    select.setObject(i + 1, parameters[i]);
                }
                var values = new ArrayList<@Nullable T>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        values.add(row.getObject(1, type));
                    }
                }
                return values;
            }
        });
    }

    public <T> List<T> list(Class<T> entity, String query, Object... parameters) {
        var selection = session.createSelectionQuery(query, entity);
        for (int i = 0; i < parameters.length; i++) {
            selection.setParameter(i + 1, parameters[i]);
        }
        return selection.getResultList();
    }
}
