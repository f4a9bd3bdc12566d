package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;
import os.qres.model.json.Wire;
import os.qres.model.printing.PrintJobState;
import os.qres.server.fuzz.TablesDigest;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.database.TornEnd;
import os.qres.server.platform.events.EventLog;

/// What a database's file tells, opened as the server does: what is torn at its end is cut off first.
///
/// @param seq its newest event
/// @param group the last group of units of work
/// @param rows a number for each table: the same numbers mean the same rows
/// @param keys the requests that it remembers
/// @param marks how its lines' comments begin
/// @param chits by the number that their printer's paper has
record Evidence(
        long seq,
        long group,
        SortedMap<String, Long> rows,
        Set<String> keys,
        Set<String> marks,
        Map<Integer, ChitRow> chits) {
    private static final String FILE = "memFS:/power/qres";

    /// How far a chit is, as far as the server knows.
    record ChitRow(PrintJobState state, boolean isCopy) {
        /// Whether it says COPY, if it ever comes out again: one that was being printed becomes a copy at the start.
        boolean isCopyFromNowOn() {
            return isCopy || state == PrintJobState.PRINTING || state == PrintJobState.PRINTED;
        }
    }

    static Evidence of(byte[] file) throws SQLException {
        return looked(file, Evidence::of);
    }

    private static Evidence of(Connection connection) throws SQLException {
        return new Evidence(
                seq(connection),
                group(connection),
                TablesDigest.of(connection),
                texts(connection, "select request_key from idempotency"),
                texts(connection, "select substring(comment, 1, " + Printout.MARK + ") from order_item"),
                chits(connection));
    }

    /// Of a file whose chain of events must be whole after `seq`.
    static Evidence ofUnbroken(byte[] file, long seq) throws SQLException {
        return looked(file, connection -> {
            assertEquals(Optional.empty(), new EventLog(Wire.strict(), "").firstBroken(connection, seq));
            return of(connection);
        });
    }

    private static long group(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number from state_mark")) {
            row.next();
            return row.getLong(1);
        }
    }

    @FunctionalInterface
    private interface Look<T> {
        T at(Connection connection) throws SQLException;
    }

    private static <T> T looked(byte[] file, Look<T> look) throws SQLException {
        FileUtils.deleteRecursive("memFS:/power", true);
        try (OutputStream to = FileUtils.newOutputStream(FILE + ".mv.db", false)) {
            to.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (FileChannel channel = FilePath.get(FILE + ".mv.db").open("rw")) {
            TornEnd.cut(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String url = DatabaseAddress.embedded(Path.of(".")).url().replaceFirst("file:sealed:[^;]*", FILE);
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            T seen = look.at(connection);
            statement.execute("shutdown immediately");
            return seen;
        }
    }

    private static long seq(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(seq), count(*) from event")) {
            row.next();
            if (row.getLong(1) != row.getLong(2)) {
                throw new AssertionError("of " + row.getLong(1) + " events there are " + row.getLong(2));
            }
            return row.getLong(1);
        }
    }

    private static Set<String> texts(Connection connection, String query) throws SQLException {
        var texts = new HashSet<String>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static Map<Integer, ChitRow> chits(Connection connection) throws SQLException {
        var chits = new HashMap<Integer, ChitRow>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number, state, is_copy from print_job")) {
            while (row.next()) {
                chits.put(row.getInt(1), new ChitRow(PrintJobState.valueOf(row.getString(2)), row.getBoolean(3)));
            }
        }
        return chits;
    }
}
