package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.rows.RowTable;
import os.qres.server.platform.rows.Schema;

/// A database that is made beside another, empty and without references that would be checked, and then takes its
/// place in one step. Until then the other is not touched, and afterwards it is kept under another name.
public final class SpareDatabase implements AutoCloseable {
    static final String NAME = "restoring";

    private final DatabaseAddress address;
    private final Swap swap;
    private final Connection connection;
    private final Schema schema;
    private final List<String> references;

    private SpareDatabase(DatabaseAddress address, Swap swap, Connection connection) throws SQLException {
        this.address = address;
        this.swap = swap;
        this.connection = connection;
        connection.setAutoCommit(false);
        schema = Schema.read(connection);
        references = swap.dropReferences(connection);
        try (Statement statement = connection.createStatement()) {
            for (RowTable table : schema.tables()) {
                statement.execute("delete from " + table.name());
            }
        }
        connection.commit();
    }

    /// @param address of the database whose place it is to take; nobody works on it
    /// @param version the migration that the new one is to have seen last
    public static SpareDatabase create(DatabaseAddress address, String version) throws SQLException {
        Swap swap = address.engine().swap(address);
        DatabaseAddress spare = address.beside(NAME);
        swap.prepare();
        @Nullable Connection connection = null;
        try {
            connection = Migration.connection(spare);
            Migration.create(spare, version);
            return new SpareDatabase(spare, swap, connection);
        } catch (SQLException | RuntimeException e) {
            if (connection != null) {
                connection.close();
            }
            swap.forget();
            throw e;
        }
    }

    /// Whether there is a database already whose place it would take.
    public static boolean isPlaceTaken(DatabaseAddress address) throws SQLException {
        return address.engine().swap(address).isPlaceTaken();
    }

    /// Nothing is committed by itself.
    public Connection connection() {
        return connection;
    }

    public Schema schema() {
        return schema;
    }

    /// What its numbers would be next, by their names.
    public List<Counter> counters() throws SQLException {
        return Counter.read(connection, address.engine());
    }

    /// Takes the place. What is in it is on the disk then.
    /// @param oldName under which the other is kept
    /// @return where it is, or nothing if there was none
    public String takePlace(String oldName) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String reference : references) {
                statement.execute(reference);
            }
        }
        connection.commit();
        return swap.swap(connection, oldName);
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.close();
        }
        swap.forget();
    }

    /// The greatest `id` in a table; 0 where there is no such table.
    public long greatest(String name) throws SQLException {
        if (schema.tables().stream().noneMatch(table -> table.name().equals(name))) {
            return 0;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(id) from " + name)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The answers in the first column.
    static List<String> texts(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
