package os.qres.server.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.rows.Digests;
import os.qres.server.platform.rows.RowKey;
import os.qres.server.platform.rows.RowTable;

/// A file with every row of every table at one moment, in the words of [RowTable], so that it is put back into either
/// database: first the [SnapshotHead], then the rows, then what they add up to, sealed with the server's key.
final class Snapshot {
    private static final int BUFFER = 1 << 16;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final char TABLE = '=';
    private static final String END = "end";

    /// @param counted what the rows in the file add up to
    /// @param isAsMarked whether that is what the server had written; otherwise the database was edited past it
    record Read(SnapshotHead head, Digests counted, boolean isAsMarked) {}

    /// Takes each row.
    @FunctionalInterface
    interface Rows<X extends Exception> {
        void row(RowTable table, String row) throws X;
    }

    private Snapshot() {}

    /// Writes what `connection` sees, and forces it to the disk.
    static void write(Connection connection, SnapshotHead head, RowKey key, Path file, Progress progress)
            throws SQLException, IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                var zipped = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER);
                var lines = new BufferedWriter(new OutputStreamWriter(zipped, StandardCharsets.UTF_8), BUFFER)) {
            for (String line : head.lines()) {
                lines.append(line).append('\n');
            }
            var count = new Digests.Count(key);
            long total = head.mark().digests().rows();
            long done = 0;
            for (RowTable table : head.schema().tables()) {
                lines.append(TABLE).append(table.name()).append('\n');
                done += rows(connection, table, count, lines);
                progress.at(Progress.Step.WRITING, done, total);
            }
            Digests counted = count.digests();
            lines.append(END).append('\n');
            lines.append(counted.toString().replace('\n', ' ')).append('\n');
            lines.append(seal(head, counted, key)).append('\n');
            lines.flush();
            zipped.finish();
            channel.force(true);
        }
    }

    private static long rows(Connection connection, RowTable table, Digests.Count count, Writer lines)
            throws SQLException, IOException {
        long rows = 0;
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery(table.question())) {
                while (row.next()) {
                    String written = table.written(row);
                    count.add(table, written);
                    lines.append(written).append('\n');
                    rows++;
                }
            }
        }
        return rows;
    }

    private static String seal(SnapshotHead head, Digests counted, RowKey key) {
        return key.mark(String.join("\n", head.lines()), counted.toString());
    }

    /// What the file says it is of; nothing is proved.
    static SnapshotHead head(Path file) throws IOException {
        try (BufferedReader lines = lines(file)) {
            return SnapshotHead.read(lines);
        }
    }

    /// Reads the whole file, and hands over its rows. They are the right ones only if this returns.
    /// @throws DamagedException when it is not what the server wrote, to the last letter
    static <X extends Exception> Read read(Path file, RowKey key, Progress.Step step, Progress progress, Rows<X> each)
            throws IOException, X {
        try (BufferedReader lines = lines(file)) {
            SnapshotHead head = SnapshotHead.read(lines);
            var count = new Digests.Count(key);
            long total = head.mark().digests().rows();
            long done = 0;
            @Nullable RowTable table = null;
            for (String line = lines.readLine(); !END.equals(line); line = lines.readLine()) {
                if (line == null || line.isEmpty()) {
                    throw new DamagedException("it ends in the middle");
                }
                if (line.charAt(0) == TABLE) {
                    table = table(head, line.substring(1));
                    continue;
                }
                if (table == null) {
                    throw new DamagedException("a row belongs to no table");
                }
                count.add(table, line);
                each.row(table, line);
                done++;
                if (done % ROWS_AT_ONCE == 0) {
                    progress.at(step, done, total);
                }
            }
            progress.at(step, done, total);
            Digests counted = count.digests();
            boolean isWhole = counted.toString().replace('\n', ' ').equals(lines.readLine())
                    && seal(head, counted, key).equals(lines.readLine())
                    && lines.readLine() == null;
            if (!isWhole) {
                throw new DamagedException("its rows are not those that were written, or by another server's key");
            }
            return new Read(
                    head, counted, counted.differences(head.mark().digests()).isEmpty());
        }
    }

    private static RowTable table(SnapshotHead head, String name) throws DamagedException {
        try {
            return head.schema().table(name);
        } catch (IllegalStateException e) {
            throw new DamagedException(String.valueOf(e.getMessage()));
        }
    }

    /// Reads all of it, as putting it back would, and forgets it.
    /// @throws DamagedException when it could not be put back
    static Read verified(Path file, RowKey key, Progress progress) throws IOException {
        return Snapshot.<DamagedException>read(file, key, Progress.Step.CHECKING, progress, (table, row) -> {
            try {
                table.requireRow(row);
            } catch (RuntimeException _) {
                throw new DamagedException("a row of " + table.name() + " cannot be read");
            }
        });
    }

    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), BUFFER), StandardCharsets.UTF_8),
                BUFFER);
    }
}
