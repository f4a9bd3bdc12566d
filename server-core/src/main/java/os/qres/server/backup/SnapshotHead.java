package os.qres.server.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import os.qres.server.platform.database.Counter;
import os.qres.server.platform.rows.Digests;
import os.qres.server.platform.rows.RowKey;
import os.qres.server.platform.rows.Schema;
import os.qres.server.platform.rows.StateMark;

/// What a snapshot is of.
/// @param mark as the server had it in the database
/// @param epoch the history's name
/// @param counters the numbers that come next
public record SnapshotHead(StateMark mark, String epoch, Instant at, List<Counter> counters, Schema schema) {
    private static final String FIRST = "qres-snapshot 1";
    private static final String ROWS = "rows";

    static SnapshotHead of(Connection connection, RowKey key, List<Counter> counters, Instant at) throws SQLException {
        Schema schema = Schema.read(connection);
        if (!schema.isMarked()) {
            throw new SQLException("it is of a version that did not mark its rows yet");
        }
        StateMark.Stored stored = StateMark.load(connection, key)
                .orElseThrow(() -> new SQLException("the mark of what stands in the tables is gone"));
        StateMark there = stored.mark();
        String doubts = stored.isOurs() || !there.doubts().isEmpty() ? there.doubts() : "mark " + there.number();
        var mark = new StateMark(there.number(), schema.version(), doubts, there.digests());
        return new SnapshotHead(mark, epoch(connection), at, counters, schema);
    }

    private static String epoch(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select content from setting where name = 'epoch'");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    List<String> lines() {
        var lines = new ArrayList<>(List.of(
                FIRST,
                "number " + mark.number(),
                "schema " + mark.schema(),
                "doubts " + mark.doubts(),
                "epoch " + epoch,
                "at " + at));
        mark.digests().toString().lines().forEach(line -> lines.add("digest " + line));
        counters.forEach(
                counter -> lines.add("counter " + counter.name() + " " + counter.next() + " " + counter.step()));
        schema.lines().forEach(line -> lines.add("table " + line));
        lines.add(ROWS);
        return lines;
    }

    /// @throws DamagedException when these are no such lines
    static SnapshotHead read(BufferedReader lines) throws IOException {
        if (!FIRST.equals(lines.readLine())) {
            throw new DamagedException("it is no snapshot that this version understands");
        }
        try {
            long number = Long.parseLong(value(lines, "number "));
            String version = value(lines, "schema ");
            String doubts = value(lines, "doubts ");
            String epoch = value(lines, "epoch ");
            Instant at = Instant.parse(value(lines, "at "));
            var digests = new ArrayList<String>();
            var counters = new ArrayList<Counter>();
            var tables = new ArrayList<String>();
            for (String line = lines.readLine(); !ROWS.equals(line); line = lines.readLine()) {
                String[] words = String.valueOf(line).split(" ", 2);
                switch (words[0]) {
                    case "digest" -> digests.add(words[1]);
                    case "counter" -> counters.add(counter(words[1].split(" ")));
                    case "table" -> tables.add(words[1]);
                    default -> throw new DamagedException("its head is not whole");
                }
            }
            var mark = new StateMark(number, version, doubts, Digests.parse(String.join("\n", digests)));
            return new SnapshotHead(mark, epoch, at, counters, Schema.parse(version, tables));
        } catch (RuntimeException _) {
            throw new DamagedException("its head is not whole");
        }
    }

    private static Counter counter(String[] words) {
        return new Counter(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    private static String value(BufferedReader lines, String name) throws IOException {
        String line = String.valueOf(lines.readLine());
        if (!line.startsWith(name)) {
            throw new DamagedException("its head is not whole");
        }
        return line.substring(name.length());
    }
}
