package os.qres.server.platform.rows;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// What a group has changed: with it, a copy of the state before becomes the state after. As bytes: a line for the
/// group, then one for each row, `-` as it was and `+` as it is, deflated.
/// @param number the group's, as in the [StateMark]
/// @param mark of the state after
public record Redo(long number, String mark, List<RowChange> changes) {
    private static final char BEFORE = '-';
    private static final char AFTER = '+';

    void insert(Connection writer) throws SQLException {
        try (PreparedStatement insert = writer.prepareStatement("insert into redo (number, record) values (?, ?)")) {
            insert.setLong(1, number);
            insert.setBytes(2, bytes());
            insert.executeUpdate();
        }
    }

    static void delete(Connection writer, long upTo) throws SQLException {
        try (PreparedStatement delete = writer.prepareStatement("delete from redo where number <= ?")) {
            delete.setLong(1, upTo);
            delete.executeUpdate();
        }
    }

    /// The records that are kept of the groups after `number`, in order, as bytes.
    /// @param limit how many at most
    public static SortedMap<Long, byte[]> kept(Connection connection, long number, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select number, record from redo where number > ? order by number limit ?")) {
            select.setLong(1, number);
            select.setInt(2, limit);
            var kept = new TreeMap<Long, byte[]>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.put(row.getLong(1), row.getBytes(2));
                }
            }
            return kept;
        }
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (Writer lines = new OutputStreamWriter(new DeflaterOutputStream(bytes), StandardCharsets.UTF_8)) {
            lines.append(Long.toString(number)).append(' ').append(mark).append('\n');
            for (RowChange change : changes) {
                append(lines, BEFORE, change.table().name(), change.before());
                append(lines, AFTER, change.table().name(), change.after());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    private static void append(Writer lines, char sign, String table, @Nullable String row) throws IOException {
        if (row != null) {
            lines.append(sign).append(table).append(' ').append(row).append('\n');
        }
    }

    /// @throws IOException when these are no such bytes
    public static Redo parse(byte[] bytes, Schema schema) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new InflaterInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8))) {
            String[] head = String.valueOf(lines.readLine()).split(" ");
            var changes = new ArrayList<RowChange>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int blank = line.indexOf(' ');
                RowTable table = schema.table(line.substring(1, blank));
                String row = line.substring(blank + 1);
                changes.add(
                        line.charAt(0) == BEFORE ? new RowChange(table, row, null) : new RowChange(table, null, row));
            }
            return new Redo(Long.parseLong(head[0]), head[1], changes);
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new IOException("no record of changes", e);
        }
    }
}
