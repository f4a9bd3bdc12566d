package os.qres.server.platform.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.Transaction;
import org.hibernate.resource.transaction.spi.TransactionStatus;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// Tells a database that has gone away, and comes back, or whose disk is full, from a question that it does not
/// understand and from an answer.
final class LostConnection {
    /// SQLSTATE's class of connection exceptions, ISO 9075.
    private static final String CONNECTION = "08";

    /// PostgreSQL's, of a server that ends.
    private static final String SHUTTING_DOWN = "57P";

    /// PostgreSQL's, of a disk that is full.
    private static final String DISK_FULL = "53100";

    private LostConnection() {}

    /// Hibernate's `find` says that there is nothing when it could not ask: nothing that was seen in such a
    /// transaction is an answer.
    /// @throws RefusedException not ready
    static void requireNone(Transaction transaction) {
        if (transaction.getStatus() == TransactionStatus.MARKED_ROLLBACK) {
            throw new RefusedException(new Refusal.NotReady());
        }
    }

    /// The same failure; or a refusal that says when to come again, if that is why it failed.
    static Exception orSame(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOfConnection(cause)) {
                return new RefusedException(new Refusal.NotReady());
            }
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return new RefusedException(new Refusal.NoRoom());
            }
        }
        return failure;
    }

    private static boolean isOfConnection(Throwable cause) {
        return cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLException sql && isConnections(sql.getSQLState());
    }

    private static boolean isConnections(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION) || state.startsWith(SHUTTING_DOWN));
    }
}
