package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the database to this version's schema before anything else touches it.
final class Migration {
    static final String WORK_USER = "QRES";

    private Migration() {}

    /// @return whether there was anything to do
    static boolean run(DatabaseAddress address) throws SQLException {
        int done = flyway(address).load().migrate().migrationsExecuted;
        if (address.engine() == Engine.H2) {
            prepareEmbedded(address);
        }
        return done > 0;
    }

    static FluentConfiguration flyway(DatabaseAddress address) {
        return Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration");
    }

    private static void prepareEmbedded(DatabaseAddress address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            // A commit is written at once; the group's force makes it last.
            statement.execute("set write_delay 0");
            statement.execute("create user if not exists " + WORK_USER + " password ''");
            statement.execute("grant select, insert, update, delete on schema public to " + WORK_USER);
        }
    }
}
