package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;
import os.qres.server.platform.rows.EmbeddedRowWatch;
import os.qres.server.platform.rows.PostgresRowWatch;
import os.qres.server.platform.rows.RowWatch;

/// What differs between the two engines, and nothing else.
enum Engine {
    /// Embedded, one file. H2 never calls fsync but on `CHECKPOINT SYNC`, which only an administrator may ask for.
    H2(
            "h2",
            H2Dialect.class.getName(),
            "set session characteristics as transaction isolation level snapshot",
            "set lazy_query_execution 1") {
        @Override
        void prepareWriter(Connection writer) {
            // WRITE_DELAY=0 is stored in the database by Migration.
        }

        @Override
        void takeTurn(Connection writer) {
            // One process, one writer thread: nobody else writes.
        }

        @Override
        void tell(Connection writer, long lastSeq) {
            // Nobody else listens.
        }

        @Override
        void force(Connection forcing) throws SQLException {
            try (Statement statement = forcing.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }

        @Override
        RowWatch rowWatch() {
            return new EmbeddedRowWatch();
        }

        @Override
        Swap swap(DatabaseAddress address) {
            return new FileSwap(address);
        }

        @Override
        String counters() {
            return """
                    select lower(sequence_name), base_value, increment from information_schema.sequences
                    where sequence_schema = current_schema
                    union all
                    select lower(table_name) || '.' || lower(column_name), identity_base, identity_increment
                    from information_schema.columns where is_identity = 'YES' and table_schema = current_schema""";
        }
    },
    /// A commit is seen by others only when it is on the disk, so that there is nothing left to force.
    POSTGRESQL(
            "postgresql",
            PostgreSQLDialect.class.getName(),
            "set session characteristics as transaction isolation level repeatable read",
            "set session characteristics as transaction read only") {
        @Override
        void prepareWriter(Connection writer) throws SQLException {
            try (Statement statement = writer.createStatement()) {
                statement.execute("set synchronous_commit to on");
                // A server that froze or lost its network in the middle of its turn loses the turn.
                statement.execute("set idle_in_transaction_session_timeout to '15s'");
            }
        }

        @Override
        void takeTurn(Connection writer) throws SQLException {
            try (Statement statement = writer.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + TURN + ")");
            }
        }

        @Override
        void tell(Connection writer, long lastSeq) throws SQLException {
            try (Statement statement = writer.createStatement()) {
                statement.execute("select pg_notify('" + CHANNEL + "', '" + lastSeq + "')");
            }
        }

        @Override
        void force(Connection forcing) {
            // Done by the commit.
        }

        @Override
        RowWatch rowWatch() {
            return new PostgresRowWatch();
        }

        @Override
        Swap swap(DatabaseAddress address) {
            return new SchemaSwap(address);
        }

        @Override
        String counters() {
            return """
                    with own as (
                        select c.table_name || '.' || c.column_name as name,
                            pg_get_serial_sequence(format('%I.%I', c.table_schema, c.table_name), c.column_name) as sequence
                        from information_schema.columns c
                        where c.is_identity = 'YES' and c.table_schema = current_schema)
                    select coalesce(own.name, s.sequencename), coalesce(s.last_value + s.increment_by, s.start_value),
                        s.increment_by
                    from pg_sequences s
                    left join own on own.sequence = format('%I.%I', s.schemaname, s.sequencename)
                    where s.schemaname = current_schema""";
        }
    };

    /// On which servers tell each other how far the log goes.
    static final String CHANNEL = "qres_events";

    /// Held by the server whose turn it is to write. ("QRes" in ASCII.)
    private static final long TURN = 0x51526573L;

    private final String code;
    private final String dialect;
    private final String readerSetup;
    private final String rowByRow;

    Engine(String code, String dialect, String readerSetup, String rowByRow) {
        this.code = code;
        this.dialect = dialect;
        this.readerSetup = readerSetup;
        this.rowByRow = rowByRow;
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

    /// Makes `connection` one that reads long answers row by row, all from one moment, and changes nothing.
    void readRowByRow(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(readerSetup);
            statement.execute(rowByRow);
        }
        connection.commit();
    }

    abstract void prepareWriter(Connection writer) throws SQLException;

    /// Begins a group: until its transaction ends, no other server on the same database writes. Each group's events
    /// continue one chain of hashes, so that servers must take turns anyway; taking them from the beginning means
    /// that no unit of work meets another's half-done one, neither here nor there.
    abstract void takeTurn(Connection writer) throws SQLException;

    /// Tells other servers how far the log goes, once this transaction is committed.
    abstract void tell(Connection writer, long lastSeq) throws SQLException;

    /// Returns when everything that the writer has committed would survive a pulled plug.
    abstract void force(Connection forcing) throws SQLException;

    /// What sees the rows that the writer changes.
    abstract RowWatch rowWatch();

    /// How another database takes the place of the one at `address`.
    abstract Swap swap(DatabaseAddress address);

    /// The question for the numbers that the database gives by itself: name, next, step.
    abstract String counters();
}
