package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.engine.internal.Versioning;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/// Inserts rows of one kind by the mapping that Hibernate has worked out, without its own insert, which looks each
/// column up among all others and takes twice as long.
final class RowInsert {
    private final EntityPersister persister;
    private final List<Part> parts = new ArrayList<>();
    private final String sql;

    /// @param place of the attribute among those of the entity
    private record Part(int place, ModelPart mapping) {}

    RowInsert(EntityPersister persister) {
        this.persister = persister;
        for (int i = 0; i < persister.getPropertyNames().length; i++) {
            ModelPart mapping = persister.getAttributeMapping(i);
            if (!(mapping instanceof PluralAttributeMapping)) {
                parts.add(new Part(i, mapping));
            }
        }
        var columns = new ArrayList<String>();
        persister.getIdentifierMapping().forEachSelectable((_, column) -> columns.add(column.getSelectionExpression()));
        for (Part part : parts) {
            part.mapping().forEachSelectable((_, column) -> {
                if (column.isInsertable()) {
                    columns.add(column.getSelectionExpression());
                }
            });
        }
        sql = "insert into " + persister.getMappedTableDetails().getTableName() + " (" + String.join(", ", columns)
                + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /// They have their ids and versions then.
    void insert(SessionImplementor session, Connection connection, List<?> entities) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Object entity : entities) {
                new Row(session, insert).bind(entity);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private final class Row {
        private final SessionImplementor session;
        private final PreparedStatement insert;
        private int column = 1;
        private @Nullable SQLException failure;

        Row(SessionImplementor session, PreparedStatement insert) {
            this.session = session;
            this.insert = insert;
        }

        void bind(Object entity) throws SQLException {
            Object[] values = persister.getValues(entity);
            if (persister.isVersioned() && Versioning.seedVersion(entity, values, persister, session)) {
                persister.setValues(entity, values);
            }
            Object id = id(entity);
            persister.getIdentifierMapping().decompose(id, this::bind, session);
            for (Part part : parts) {
                part.mapping().decompose(values[part.place()], this::bind, session);
            }
            if (failure != null) {
                throw failure;
            }
        }

        /// A new one, unless the entity has brought its own.
        private Object id(Object entity) {
            if (!(persister.getGenerator() instanceof BeforeExecutionGenerator generator)) {
                return persister.getIdentifier(entity, session);
            }
            Object id = generator.generate(session, entity, null, EventType.INSERT);
            persister.setIdentifier(entity, id, session);
            return id;
        }

        @SuppressWarnings("unchecked") // The mapping's own binder for the mapping's own value.
        private void bind(int index, @Nullable Object value, SelectableMapping selectable) {
            if (!selectable.isInsertable()) {
                return;
            }
            try {
                selectable.getJdbcMapping().getJdbcValueBinder().bind(insert, value, column++, session);
            } catch (SQLException e) {
                failure = e;
            }
        }
    }
}
