package os.qres.server.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// What was changed, group after group: of each its number, its record and a checksum. What is torn at the end is not
/// read.
final class ChangesFile implements AutoCloseable {
    private static final int HEAD = Long.BYTES + 2 * Integer.BYTES;

    /// A group of 64 units of work has never come near.
    private static final int LARGEST = 256 * 1024 * 1024;

    private final FileChannel channel;

    private ChangesFile(FileChannel channel) {
        this.channel = channel;
    }

    static ChangesFile create(Path file) throws IOException {
        return new ChangesFile(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    void append(long number, byte[] record) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + record.length);
        bytes.putLong(number)
                .putInt(record.length)
                .putInt(sum(number, record))
                .put(record)
                .flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    void force() throws IOException {
        channel.force(false);
    }

    private static int sum(long number, byte[] record) {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        crc.update(record);
        return (int) crc.getValue();
    }

    /// Takes a group's record.
    @FunctionalInterface
    interface Records {
        /// @return whether to go on
        boolean record(long number, byte[] record) throws IOException;
    }

    /// Hands over what is whole.
    static void read(Path file, Records each) throws IOException {
        try (var bytes = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                long number = bytes.readLong();
                int length = bytes.readInt();
                int sum = bytes.readInt();
                if (length < 0 || length > LARGEST) {
                    return;
                }
                byte[] record = bytes.readNBytes(length);
                if (record.length < length || sum(number, record) != sum || !each.record(number, record)) {
                    return;
                }
            }
        } catch (EOFException _) {
            // The end, or a torn one.
        }
    }

    /// @return how many bytes are whole groups
    static long whole(Path file) throws IOException {
        long[] bytes = {0};
        read(file, (_, record) -> {
            bytes[0] += HEAD + record.length;
            return true;
        });
        return bytes[0];
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
