package os.qres.server.platform.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// A checksum over a whole chunk of H2's file, which H2 itself does not have: it believes a chunk whose first and
/// last sector are there, though a power cut has taken what lies between. The sum stands in the blanks at the chunk's
/// end, in characters that H2 reads over as it does over blanks, so that it is on the disk with the chunk or not at
/// all.
final class ChunkSeal {
    static final int BLOCK = 4096;

    /// Of a chunk's head that is looked at.
    static final int HEAD = 64;

    private static final byte[] BEGINNING = "chunk:".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern LENGTH = Pattern.compile("^chunk:[0-9a-f]+,.*?\\blen:([0-9a-f]+),");
    private static final int FOOTER = 128;

    /// From the end: the last blank is followed by a line feed.
    private static final int FROM_END = 16;

    private static final byte MARK = 0x1E;
    private static final int DIGITS = 8;
    private static final int BITS = 4;

    /// What there is of a chunk.
    enum State {
        /// As it was written.
        WHOLE,
        /// Written by a version that sealed nothing, or by a tool.
        UNSEALED,
        /// Some of it is not what was written.
        BROKEN
    }

    private ChunkSeal() {}

    static boolean isChunk(ByteBuffer bytes) {
        if (bytes.remaining() < BLOCK || bytes.remaining() % BLOCK != 0) {
            return false;
        }
        for (int i = 0; i < BEGINNING.length; i++) {
            if (bytes.get(bytes.position() + i) != BEGINNING[i]) {
                return false;
            }
        }
        return true;
    }

    /// How many bytes the chunk has that begins with `head`, if it is one.
    static OptionalInt length(byte[] head) {
        Matcher length = LENGTH.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!length.find() || length.group(1).length() > BITS) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(length.group(1), 16) * BLOCK);
    }

    /// Seals a chunk.
    static void put(byte[] chunk) {
        int at = chunk.length - FROM_END;
        if (!isBlank(chunk, at)) {
            return;
        }
        int sum = sum(chunk);
        chunk[at] = MARK;
        for (int i = 0; i < DIGITS; i++) {
            chunk[at + 1 + i] = (byte) (sum >>> i * BITS & 0xF);
        }
    }

    private static boolean isBlank(byte[] chunk, int at) {
        for (int i = 0; i <= DIGITS; i++) {
            if (chunk[at + i] != ' ') {
                return false;
            }
        }
        return true;
    }

    static State state(byte[] chunk) {
        int footer = chunk.length - FOOTER;
        if (!new String(chunk, footer, BEGINNING.length, StandardCharsets.ISO_8859_1).equals("chunk:")) {
            return State.BROKEN;
        }
        int at = chunk.length - FROM_END;
        if (chunk[at] != MARK) {
            return State.UNSEALED;
        }
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum |= chunk[at + 1 + i] << i * BITS;
        }
        return sum == sum(chunk) ? State.WHOLE : State.BROKEN;
    }

    private static int sum(byte[] chunk) {
        var crc = new CRC32C();
        int at = chunk.length - FROM_END;
        crc.update(chunk, 0, at);
        crc.update(chunk, at + 1 + DIGITS, FROM_END - 1 - DIGITS);
        return (int) crc.getValue();
    }
}
