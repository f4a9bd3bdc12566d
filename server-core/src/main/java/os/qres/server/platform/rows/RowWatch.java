package os.qres.server.platform.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sees every row that the server changes, whoever changes it: Hibernate or plain SQL. Triggers of the database tell
/// it. What is changed past the server they tell nobody.
public sealed interface RowWatch permits EmbeddedRowWatch, PostgresRowWatch {
    /// Puts the triggers on tables that have none yet.
    /// @param owner may change the schema
    void install(Connection owner, Schema schema) throws SQLException;

    /// Makes a connection one whose changes are seen.
    void prepare(Connection writer) throws SQLException;

    /// Runs `work`, in this thread; what it changes is seen.
    <T extends @Nullable Object, X extends Exception> T during(ScopedValue.CallableOp<T, X> work) throws X;

    /// How much has been seen.
    int position();

    /// Forgets what was seen since [#position] was `position`: it was rolled back.
    void backTo(int position);

    /// What was changed since the last time, in order.
    List<RowChange> take(Connection writer) throws SQLException;
}
