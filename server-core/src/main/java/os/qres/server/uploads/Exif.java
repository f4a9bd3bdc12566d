package os.qres.server.uploads;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The one thing of a camera's notes (EXIF 2.32, a TIFF directory) that changes how a picture looks.
final class Exif {
    private static final byte[] START = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_AT = 8;
    private static final int LAST = 8;

    private Exif() {}

    /// How the picture is to be turned, 1 to 8, or 0 when this segment does not say.
    static int orientation(byte[] segment) {
        if (!ByteBuffer.wrap(segment, 0, Math.min(START.length, segment.length)).equals(ByteBuffer.wrap(START))) {
            return 0;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, START.length, segment.length - START.length)
                .slice();
        if (tiff.limit() < VALUE_AT) {
            return 0;
        }
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return inDirectory(tiff, tiff.getInt(Integer.BYTES));
    }

    private static int inDirectory(ByteBuffer tiff, int at) {
        if (at < 0 || at > tiff.limit() - Short.BYTES) {
            return 0;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(at));
        for (int entry = at + Short.BYTES;
                entries > 0 && entry <= tiff.limit() - ENTRY_BYTES;
                entry += ENTRY_BYTES, entries--) {
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int value = tiff.getShort(entry + VALUE_AT);
                return value >= 1 && value <= LAST ? value : 0;
            }
        }
        return 0;
    }
}
