package os.qres.server.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the database to this version's schema before anything else touches it: all of it or nothing, whenever the
/// server is killed. H2 commits each statement that changes a table, so that there a copy of the file is migrated and
/// then takes its place; PostgreSQL does all of it in one transaction.
final class Migration {
    static final String WORK_USER = "QRES";

    static final String COPY = "migrating";

    private static final int CACHE_KILOBYTES = 4 * 1024;

    /// An administrator's connection, which keeps H2's file open.
    record Opened(Connection connection, boolean hasMigrated) {}

    private Migration() {}

    static Opened open(DatabaseAddress address, BeforeMigration before) throws SQLException {
        Flyway flyway = flyway(address).load();
        Connection first = connection(address);
        try {
            MigrationInfoService standing = flyway.info();
            boolean isNeeded = standing.pending().length > 0;
            boolean isEmpty = standing.applied().length == 0;
            if (address.engine() != Engine.H2) {
                if (isNeeded && !isEmpty) {
                    before.keep(address);
                }
                return new Opened(first, flyway.migrate().migrationsExecuted > 0);
            }
            if (!isNeeded) {
                flyway.migrate();
                prepareEmbedded(address);
                return new Opened(first, false);
            }
            first.close();
            migrateCopy(address, isEmpty || before.keep(address));
            var opened = new Opened(connection(address), true);
            prepareEmbedded(address);
            return opened;
        } catch (SQLException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    private static void migrateCopy(DatabaseAddress address, boolean isKept) throws SQLException {
        Path file = StoredDatabase.file(address);
        DatabaseAddress copy = address.beside(COPY);
        PlaceOfFile place = new PlaceOfFile(file, StoredDatabase.file(copy));
        place.copy();
        // Kept open, so that H2 does not close and reopen its file in between.
        try (Connection open = connection(copy)) {
            flyway(copy).load().migrate();
            prepareEmbedded(copy);
            open.createStatement().execute("shutdown");
        }
        if (!isKept) {
            place.keepOld("before-migration");
        }
        place.take();
    }

    /// Makes an empty database of the version that had run the migrations up to `version`.
    static void create(DatabaseAddress address, String version) throws SQLException {
        flyway(address).target(MigrationVersion.fromVersion(version)).load().migrate();
        if (address.engine() == Engine.H2) {
            prepareEmbedded(address);
        }
    }

    static FluentConfiguration flyway(DatabaseAddress address) {
        return Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration")
                .group(address.engine() == Engine.POSTGRESQL);
    }

    static Connection connection(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static void prepareEmbedded(DatabaseAddress address) throws SQLException {
        try (Connection connection = connection(address);
                Statement statement = connection.createStatement()) {
            // A commit is written at once; the group's force makes it last.
            statement.execute("set write_delay 0");
            // H2 would keep 16 MB of pages, however small the heap is (`docs/adr/0038`).
            statement.execute("set cache_size " + CACHE_KILOBYTES);
            statement.execute("create user if not exists " + WORK_USER + " password ''");
            statement.execute("grant select, insert, update, delete on schema public to " + WORK_USER);
        }
    }
}
