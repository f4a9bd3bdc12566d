package os.qres.server.platform.rows;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Sees every row that the server changes, whoever changes it: Hibernate or plain SQL. Triggers of the database tell
/// it. What is changed past the server they tell nobody.
public sealed interface RowWatch permits EmbeddedRowWatch, PostgresRowWatch {
    /// Puts the triggers on tables that have none yet.
    /// @param owner may change the schema
    /// @param key for the weight of rows
    void install(Connection owner, Schema schema, RowKey key) throws SQLException;

    /// Makes a connection one whose changes are seen.
    void prepare(Connection writer) throws SQLException;

    /// Runs `work`, in this thread; what it changes is seen.
    <T extends @Nullable Object, X extends Exception> T during(ScopedValue.CallableOp<T, X> work) throws X;

    /// A unit of work has succeeded: what was seen since the last time is its own.
    void keep();

    /// What was seen since the last [#keep] was rolled back.
    void forget();

    /// The whole group was rolled back.
    void forgetAll();

    /// What was changed since the last time.
    Changes take(Connection writer) throws SQLException;
}
