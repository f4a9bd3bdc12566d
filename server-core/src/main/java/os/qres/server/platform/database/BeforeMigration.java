package os.qres.server.platform.database;

import java.sql.SQLException;

/// Keeps what stands in a database before a new version changes its tables.
@FunctionalInterface
public interface BeforeMigration {
    /// Called while nobody has the database open.
    /// @return whether it is kept; otherwise an embedded database's file itself is left aside
    boolean keep(DatabaseAddress address) throws SQLException;

    /// Keeps the file itself.
    BeforeMigration NOTHING = _ -> false;
}
