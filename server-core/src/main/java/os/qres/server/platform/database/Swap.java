package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// How one database takes another's place.
sealed interface Swap permits FileSwap, SchemaSwap {
    boolean isPlaceTaken() throws SQLException;

    /// @throws SQLException when somebody works on the database
    void prepare() throws SQLException;

    /// @return what makes them anew
    List<String> dropReferences(Connection connection) throws SQLException;

    /// @return where the old one is, or nothing if there was none
    String swap(Connection connection, String oldName) throws SQLException;

    /// Throws away what did not take the place.
    void forget() throws SQLException;
}
