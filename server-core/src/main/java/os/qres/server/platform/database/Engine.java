package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

/// What differs between the two engines, and nothing else.
enum Engine {
    /// Embedded, one file. H2 never calls fsync but on `CHECKPOINT SYNC`, which only an administrator may ask for.
    H2("h2", H2Dialect.class.getName(), "set session characteristics as transaction isolation level snapshot") {
        @Override
        void prepareWriter(Connection writer) {
            // WRITE_DELAY=0 is stored in the database by Migration.
        }

        @Override
        void lockLog(Connection writer) {
            // One process, one writer thread: nobody else appends.
        }

        @Override
        void force(Connection forcing) throws SQLException {
            try (Statement statement = forcing.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
    },
    /// Commits are asynchronous until [#force], which waits for the write-ahead log of all of them at once.
    POSTGRESQL(
            "postgresql",
            PostgreSQLDialect.class.getName(),
            "set session characteristics as transaction isolation level repeatable read") {
        @Override
        void prepareWriter(Connection writer) throws SQLException {
            try (Statement statement = writer.createStatement()) {
                statement.execute("set synchronous_commit to off");
            }
        }

        @Override
        void lockLog(Connection writer) throws SQLException {
            try (Statement statement = writer.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + LOG_LOCK + ")");
            }
        }

        @Override
        void force(Connection forcing) throws SQLException {
            // A transaction that has written nothing to the log would not wait for it.
            try (Statement statement = forcing.createStatement()) {
                statement.execute("select pg_logical_emit_message(true, 'qres', 'force')");
            }
        }
    };

    /// Held by whoever appends to the event log, so that several nodes on one database take turns. ("QRes" in ASCII.)
    private static final long LOG_LOCK = 0x51526573L;

    private final String code;
    private final String dialect;
    private final String readerSetup;

    Engine(String code, String dialect, String readerSetup) {
        this.code = code;
        this.dialect = dialect;
        this.readerSetup = readerSetup;
    }

    String code() {
        return code;
    }

    String dialect() {
        return dialect;
    }

    /// Makes a reader's whole transaction see one moment.
    String readerSetup() {
        return readerSetup;
    }

    abstract void prepareWriter(Connection writer) throws SQLException;

    abstract void lockLog(Connection writer) throws SQLException;

    /// Returns when everything that the writer has committed would survive a pulled plug.
    abstract void force(Connection forcing) throws SQLException;
}
