package os.qres.server.platform.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.Session;
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

    public <T> List<T> list(Class<T> entity, String query, Object... parameters) {
        var selection = session.createSelectionQuery(query, entity);
        for (int i = 0; i < parameters.length; i++) {
            selection.setParameter(i + 1, parameters[i]);
        }
        return selection.getResultList();
    }
}
