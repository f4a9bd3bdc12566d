package os.qres.server.platform.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.spi.SessionImplementor;

/// How rows of each kind are inserted, worked out once. Only the writer's thread comes here.
final class RowInserts {
    private final Map<Class<?>, RowInsert> byKind = new HashMap<>();

    /// In this order, as many at once as are of one kind.
    void insert(SessionImplementor session, List<?> entities) {
        session.doWork(connection -> {
            int from = 0;
            while (from < entities.size()) {
                Class<?> kind = entities.get(from).getClass();
                int to = from + 1;
                while (to < entities.size() && entities.get(to).getClass() == kind) {
                    to++;
                }
                of(session, kind).insert(session, connection, entities.subList(from, to));
                from = to;
            }
        });
    }

    private RowInsert of(SessionImplementor session, Class<?> kind) {
        return byKind.computeIfAbsent(
                kind,
                _ -> new RowInsert(session.getFactory().getMappingMetamodel().getEntityDescriptor(kind)));
    }
}
