package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// On PostgreSQL, where it is a schema: both are renamed in one transaction.
final class SchemaSwap implements Swap {
    static final String PREFIX = "qres_";

    private static final int LOOKS = 30;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final String SPARE = PREFIX + SpareDatabase.NAME;

    private static final String OTHERS = """
            select count(*) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'""";

    private static final String REFERENCES = """
            select %s from pg_constraint
            where contype = 'f' and connamespace = (select oid from pg_namespace where nspname = current_schema)""";

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = current_schema";

    private final DatabaseAddress address;
    private boolean isMade;

    SchemaSwap(DatabaseAddress address) {
        this.address = address;
    }

    @Override
    public boolean isPlaceTaken() throws SQLException {
        try (Connection connection = Migration.connection(address)) {
            return !SpareDatabase.texts(connection, TABLES).isEmpty();
        }
    }

    @Override
    public void prepare() throws SQLException {
        try (Connection connection = Migration.connection(address);
                Statement statement = connection.createStatement()) {
            requireAlone(connection);
            statement.execute("drop schema if exists " + SPARE + " cascade");
            statement.execute("create schema " + SPARE);
            isMade = true;
        }
    }

    /// PostgreSQL notices after a moment that somebody has gone.
    private static void requireAlone(Connection connection) throws SQLException {
        for (int i = 0; i < LOOKS; i++) {
            if (SpareDatabase.texts(connection, OTHERS).equals(List.of("0"))) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new SQLException("somebody is connected to it", StoredDatabase.IN_USE);
    }

    @Override
    public List<String> dropReferences(Connection connection) throws SQLException {
        var again = new ArrayList<>(SpareDatabase.texts(
                connection,
                REFERENCES.formatted("format('alter table %I add constraint %I %s', conrelid::regclass, conname,"
                        + " pg_get_constraintdef(oid))")));
        try (Statement statement = connection.createStatement()) {
            for (String drop : SpareDatabase.texts(
                    connection,
                    REFERENCES.formatted("format('alter table %I drop constraint %I', conrelid::regclass, conname)"))) {
                statement.execute(drop);
            }
        }
        return again;
    }

    @Override
    public String swap(Connection connection, String oldName) throws SQLException {
        connection.close();
        try (Connection both = Migration.connection(address);
                Statement statement = both.createStatement()) {
            String place = SpareDatabase.texts(both, "select current_schema").getFirst();
            boolean isEmpty = SpareDatabase.texts(both, TABLES).isEmpty();
            String kept = PREFIX + oldName.replaceAll("\\W", "_");
            both.setAutoCommit(false);
            address.engine().takeTurn(both);
            statement.execute("alter schema " + place + " rename to " + kept);
            statement.execute("alter schema " + SPARE + " rename to " + place);
            if (isEmpty) {
                statement.execute("drop schema " + kept);
            }
            both.commit();
            isMade = false;
            return isEmpty ? "" : "schema " + kept;
        }
    }

    @Override
    public void forget() throws SQLException {
        if (!isMade) {
            return;
        }
        try (Connection connection = Migration.connection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SPARE + " cascade");
        }
    }
}
