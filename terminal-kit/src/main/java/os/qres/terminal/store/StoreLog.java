package os.qres.terminal.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The store's file: one batch of changes after the other, each with its length and a checksum that goes on from that
/// of the batch before, and each forced before anybody is told. The first batch that is not whole is where the power
/// went: it and what follows was promised to nobody, and is cut off.
final class StoreLog implements AutoCloseable {
    private static final byte[] BEGINNING = "QRes terminal 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = Integer.BYTES + Integer.BYTES;

    private final Disk.Sheet sheet;
    private long end;
    private int sum;

    private StoreLog(Disk.Sheet sheet) {
        this.sheet = sheet;
    }

    /// Reads what there is into `tables`.
    ///
    /// @throws IOException also when it is no such file: it is left as it is then
    static StoreLog open(Disk disk, Path path, Map<String, Map<String, String>> tables) throws IOException {
        Disk.Sheet sheet = disk.open(path);
        try {
            StoreLog log = new StoreLog(sheet);
            byte[] bytes = sheet.read();
            if (!Arrays.equals(bytes, 0, Math.min(bytes.length, BEGINNING.length), BEGINNING, 0, BEGINNING.length)) {
                throw new IOException(path + " is no file of a terminal's");
            }
            log.read(bytes, tables);
            if (log.end < bytes.length) {
                sheet.cut(log.end);
                sheet.force();
            }
            return log;
        } catch (IOException | RuntimeException e) {
            sheet.close();
            throw e;
        }
    }

    /// Puts a file with these tables, and nothing of how they came to be, in the place of `path`. Whenever the power
    /// goes, the former or the new one is there, whole.
    ///
    /// @param former which is closed when the new one is on the disk
    static StoreLog fresh(Disk disk, Path path, Map<String, Map<String, String>> tables, @Nullable StoreLog former)
            throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        disk.delete(fresh);
        long end;
        int sum;
        try (Disk.Sheet sheet = disk.open(fresh)) {
            StoreLog log = new StoreLog(sheet);
            sheet.write(0, BEGINNING);
            log.end = BEGINNING.length;
            List<Change> all = new ArrayList<>();
            tables.forEach((table, rows) -> rows.forEach((key, value) -> all.add(new Change.Put(table, key, value))));
            log.add(all);
            end = log.end;
            sum = log.sum;
        }
        if (former != null) {
            former.close();
        }
        disk.rename(fresh, path);
        StoreLog log = new StoreLog(disk.open(path));
        log.end = end;
        log.sum = sum;
        return log;
    }

    /// Adds a batch: whole or not at all, whatever happens. Returns once it would survive a pulled plug.
    void add(List<Change> changes) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        for (Change change : changes) {
            change.write(out);
        }
        byte[] bytes = body.toByteArray();
        int next = sum(sum, bytes, 0, bytes.length);
        ByteBuffer batch = ByteBuffer.allocate(HEAD + bytes.length);
        batch.putInt(bytes.length).putInt(next).put(bytes);
        sheet.write(end, batch.array());
        sheet.force();
        end += HEAD + bytes.length;
        sum = next;
    }

    private void read(byte[] bytes, Map<String, Map<String, String>> tables) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        int at = BEGINNING.length;
        while (at + HEAD <= bytes.length) {
            int length = file.getInt(at);
            int said = file.getInt(at + Integer.BYTES);
            int from = at + HEAD;
            if (length < 0 || length > bytes.length - from || sum(sum, bytes, from, length) != said) {
                break;
            }
            apply(bytes, from, length, tables);
            at = from + length;
            sum = said;
        }
        end = at;
    }

    private static void apply(byte[] bytes, int from, int length, Map<String, Map<String, String>> tables)
            throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes, from, length));
        while (in.available() > 0) {
            Change.read(in).apply(tables);
        }
    }

    /// Never that of blanks: what a disk has not written is full of zeros.
    private static int sum(int before, byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(HEAD).putInt(~before).putInt(length).flip());
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    long size() {
        return end;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    static Map<String, Map<String, String>> noTables() {
        return new TreeMap<>();
    }
}
