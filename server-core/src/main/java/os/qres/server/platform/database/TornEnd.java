package os.qres.server.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a power cut leaves behind the last force: chunks of which some sectors were written and others were not. H2
/// appends, and forces everything before anybody is told, so that the first broken chunk and whatever follows it were
/// never promised to anybody.
public final class TornEnd {
    /// The first two blocks are H2's own heads of the file.
    private static final long FIRST = 2L * ChunkSeal.BLOCK;

    /// Before it only the heads of chunks are looked at: as much was never written between two forces.
    private static final long LOOKED_AT = 64L * 1024 * 1024;

    private TornEnd() {}

    /// Cuts off what is torn.
    /// @return how many bytes that was, or nothing if the file is whole
    public static OptionalLong cut(FileChannel file) throws IOException {
        long size = file.size();
        long end = wholeUntil(file, size);
        if (end == size) {
            return OptionalLong.empty();
        }
        file.truncate(end);
        file.force(true);
        return OptionalLong.of(size - end);
    }

    private static long wholeUntil(FileChannel file, long size) throws IOException {
        long at = FIRST;
        if (size <= at) {
            return size;
        }
        while (at < size) {
            OptionalInt length = ChunkSeal.length(bytes(file, at, ChunkSeal.HEAD));
            if (length.isEmpty() || length.getAsInt() == 0 || at + length.getAsInt() > size) {
                return at;
            }
            if (at + length.getAsInt() > size - LOOKED_AT
                    && ChunkSeal.state(bytes(file, at, length.getAsInt())) == ChunkSeal.State.BROKEN) {
                return at;
            }
            at += length.getAsInt();
        }
        return at;
    }

    /// Zeros where the file ends before.
    private static byte[] bytes(FileChannel file, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) > 0) {
            // Until all is there.
        }
        return bytes.array();
    }
}
