package os.qres.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.database.MigratedDatabase;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.database.TestPostgres;

/// The database that this run of the suite is about: the build runs it once on H2 and once with
/// `-Dqres.test.database=postgresql`.
public final class TestStore {
    private static final boolean POSTGRES = "postgresql".equals(System.getProperty("qres.test.database"));

    private TestStore() {}

    public static boolean isPostgres() {
        return POSTGRES;
    }

    /// Changes a database past its server.
    public static void execute(DatabaseAddress address, String... statements) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first column of what a question past its server finds, as text.
    public static List<String> column(DatabaseAddress address, String question) {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes a PostgreSQL database away from its server, for good.
    public static void takeAway(DatabaseAddress address) {
        String name = address.url().replaceFirst(".*/", "");
        var another = new DatabaseAddress(
                address.engine(), address.url().replace(name, "postgres"), address.user(), address.password());
        execute(
                another,
                "alter database " + name + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    /// An empty database; on H2 in `folder`.
    public static DatabaseAddress fresh(Path folder) {
        return POSTGRES
                ? DatabaseAddress.postgres(TestPostgres.freshDatabase().databaseUrl())
                : DatabaseAddress.embedded(folder);
    }

    /// An empty database of this version, as a server with this key would have migrated it; on H2 in `folder`.
    public static DatabaseAddress migrated(Path folder, RowKey key) {
        return POSTGRES
                ? DatabaseAddress.postgres(MigratedDatabase.postgres(key).databaseUrl())
                : MigratedDatabase.embedded(folder, key);
    }
}
