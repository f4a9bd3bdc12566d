package os.qres.server.uploads;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// What a file says of itself before its picture begins. Its name and declared type are not asked: browsers go by
/// the content too.
///
/// @param format ImageIO's name for it
/// @param orientation how it is to be turned, 1 to 8 as in EXIF
record PictureHeader(String format, int orientation) {
    private static final int JPEG_START = 0xFFD8;
    private static final long PNG_START = 0x89504E470D0A1A0AL;
    private static final int MARKER = 0xFF;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP1 = 0xE1;

    /// @throws RefusedException wrong media type, when it is neither JPEG nor PNG, or moves
    static PictureHeader of(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.mark(Long.BYTES);
            if (in.readUnsignedShort() == JPEG_START) {
                return new PictureHeader("jpeg", orientation(in));
            }
            in.reset();
            if (in.readLong() == PNG_START && !isAnimated(in)) {
                return new PictureHeader("png", 1);
            }
        } catch (EOFException _) {
            // Too short for either.
        }
        throw new RefusedException(new Refusal.WrongMediaType());
    }

    /// Walks the segments up to the picture itself.
    private static int orientation(DataInputStream in) throws IOException {
        try {
            while (in.readUnsignedByte() == MARKER) {
                int kind = in.readUnsignedByte();
                if (kind == SCAN || kind == END) {
                    break;
                }
                byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - Short.BYTES));
                int found = kind == APP1 ? Exif.orientation(segment) : 0;
                if (found > 0) {
                    return found;
                }
            }
        } catch (EOFException _) {
            // The decoder will say what is wrong with it.
        }
        return 1;
    }

    /// An animated PNG says so before its first picture.
    private static boolean isAnimated(DataInputStream in) throws IOException {
        try {
            while (true) {
                int length = in.readInt();
                String kind = new String(in.readNBytes(Integer.BYTES), StandardCharsets.US_ASCII);
                if (kind.equals("acTL")) {
                    return true;
                }
                if (kind.equals("IDAT") || length < 0) {
                    return false;
                }
                in.skipNBytes((long) length + Integer.BYTES);
            }
        } catch (EOFException _) {
            return false;
        }
    }
}
