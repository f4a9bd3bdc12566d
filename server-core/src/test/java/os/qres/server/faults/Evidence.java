package os.qres.server.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;
import os.qres.model.json.Wire;
import os.qres.server.fuzz.TablesDigest;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.database.TornEnd;
import os.qres.server.platform.events.EventLog;

/// What a database's file tells, opened as the server does: what is torn at its end is cut off first.
///
/// @param seq its newest event
/// @param rows a number for each table: the same numbers mean the same rows
/// @param keys the requests that it remembers
record Evidence(long seq, SortedMap<String, Long> rows, Set<String> keys) {
    private static final String FILE = "memFS:/power/qres";

    static Evidence of(byte[] file) throws SQLException {
        return looked(file, connection -> new Evidence(seq(connection), TablesDigest.of(connection), keys(connection)));
    }

    /// The first event after `seq` that does not fit the chain.
    static Optional<Long> firstBroken(byte[] file, long seq) throws SQLException {
        return looked(file, connection -> new EventLog(Wire.strict(), "").firstBroken(connection, seq));
    }

    /// The last group of units of work.
    static long group(byte[] file) throws SQLException {
        return looked(file, connection -> {
            try (var statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select number from state_mark")) {
                row.next();
                return row.getLong(1);
            }
        });
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

    private static Set<String> keys(Connection connection) throws SQLException {
        var keys = new HashSet<String>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select request_key from idempotency")) {
            while (row.next()) {
                keys.add(row.getString(1));
            }
        }
        return keys;
    }
}
