package os.qres.server.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.h2.api.ErrorCode;

/// A database that is only looked at: one connection, on one moment, which can change nothing. Long answers come row
/// by row and are held in no memory.
public final class StoredDatabase implements AutoCloseable {
    /// How far the schema is.
    /// @param behind how many migrations this program would still run
    /// @param ahead whether a newer program has changed it
    public record Standing(int behind, boolean ahead) {}

    /// SQLSTATE of a PostgreSQL's object that others are using.
    static final String IN_USE = "55006";

    private final DatabaseAddress address;
    private final Connection connection;

    private StoredDatabase(DatabaseAddress address, Connection connection) {
        this.address = address;
        this.connection = connection;
    }

    /// @throws SQLException when there is none, it cannot be read, or, on H2, a server has it open: [#isInUse]
    public static StoredDatabase open(DatabaseAddress address) throws SQLException {
        DatabaseAddress reading = address.engine() == Engine.H2
                ? new DatabaseAddress(
                        Engine.H2,
                        address.url() + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
                        address.user(),
                        address.password())
                : address;
        Connection connection = DriverManager.getConnection(reading.url(), reading.user(), reading.password());
        try {
            reading.engine().readRowByRow(connection);
            return new StoredDatabase(reading, connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Whether there is a database at all. A PostgreSQL tells when it is asked.
    public static boolean exists(DatabaseAddress address) {
        return address.engine() != Engine.H2 || Files.exists(file(address));
    }

    /// The embedded database's file.
    static Path file(DatabaseAddress address) {
        return Path.of(address.url().replaceFirst("jdbc:h2:(?:[a-z]+:)*([^;]*).*", "$1.mv.db"));
    }

    /// Whether a database could not be opened because a server works on it.
    public static boolean isInUse(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 || IN_USE.equals(e.getSQLState());
    }

    /// What its numbers would be next.
    public List<Counter> counters() throws SQLException {
        return Counter.read(connection, address.engine());
    }

    public Connection connection() {
        return connection;
    }

    public Standing standing() {
        MigrationInfoService migrations = Migration.flyway(address).load().info();
        boolean ahead = false;
        for (MigrationInfo migration : migrations.all()) {
            ahead |= migration.getState().isApplied() && !migration.getState().isResolved();
        }
        return new Standing(migrations.pending().length, ahead);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
