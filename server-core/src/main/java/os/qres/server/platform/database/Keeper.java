package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether this is the one of all servers on a database that does what only one is to do, such as backups. When its
/// server goes, or loses the database, another becomes it. For one thread at a time.
public final class Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    /// ("QBak" in ASCII.)
    private static final long LOCK = 0x5142616BL;

    private static final int PATIENCE_SECONDS = 5;

    private final DatabaseAddress address;
    private @Nullable Connection connection;
    private boolean isHeld;

    Keeper(DatabaseAddress address) {
        this.address = address;
    }

    /// Asks, and becomes it if nobody is.
    public boolean isOurs() {
        if (!address.isShared()) {
            return true;
        }
        try {
            if (connection == null || !connection.isValid(PATIENCE_SECONDS)) {
                close();
                connection = Migration.connection(address);
            }
            isHeld = isHeld || locked(connection);
            return isHeld;
        } catch (SQLException e) {
            LOG.debug("Nobody can say who keeps the backups", e);
            return false;
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public void close() {
        isHeld = false;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The connection was lost already", e);
            }
            connection = null;
        }
    }
}
