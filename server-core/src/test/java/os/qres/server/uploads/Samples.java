package os.qres.server.uploads;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/// Pictures that people may bring, and some that nobody should.
final class Samples {
    static final String SECRET = "GPS 55.7522 37.6156 Nikon of Anna";

    private Samples() {}

    /// Red at the top left, blue elsewhere.
    static BufferedImage picture(int width, int height, boolean transparent) {
        var image = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, transparent ? height / 2 : height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.dispose();
        return image;
    }

    /// Nothing that compresses.
    static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A camera's picture: with notes, and to be turned.
    static byte[] fromCamera(int width, int height, int orientation, boolean littleEndian) {
        byte[] plain = encoded(picture(width, height, false), "jpeg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(segment(0xE1, exif(orientation, littleEndian)));
        out.writeBytes(segment(0xFE, SECRET.getBytes(StandardCharsets.US_ASCII)));
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    static byte[] segment(int marker, byte[] content) {
        return written(out -> {
            out.writeByte(0xFF);
            out.writeByte(marker);
            out.writeShort(content.length + 2);
            out.write(content);
        });
    }

    private static byte[] exif(int orientation, boolean little) {
        return written(out -> {
            out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
            out.writeShort(little ? 0x4949 : 0x4D4D);
            short16(out, 42, little);
            int32(out, 8, little);
            short16(out, 1, little);
            short16(out, 0x0112, little);
            short16(out, 3, little);
            int32(out, 1, little);
            short16(out, orientation, little);
            short16(out, 0, little);
            int32(out, 0, little);
            out.write(SECRET.getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static void short16(DataOutputStream out, int value, boolean little) throws IOException {
        out.writeShort(little ? Short.reverseBytes((short) value) : value);
    }

    private static void int32(DataOutputStream out, int value, boolean little) throws IOException {
        out.writeInt(little ? Integer.reverseBytes(value) : value);
    }

    /// A PNG of a few kilobytes that claims this size, one grey bit a pixel.
    static byte[] pngBomb(int width, int height) {
        return png(width, height, new byte[64 * 1024]);
    }

    /// An animated PNG's beginning.
    static byte[] animated() {
        byte[] still = encoded(picture(8, 8, false), "png");
        byte[] control = chunk("acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
        var out = new ByteArrayOutputStream();
        out.write(still, 0, 33);
        out.writeBytes(control);
        out.write(still, 33, still.length - 33);
        return out.toByteArray();
    }

    private static byte[] png(int width, int height, byte[] rows) {
        byte[] header = written(out -> {
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {1, 0, 0, 0, 0});
        });
        byte[] data = written(out -> {
            try (var deflated = new DeflaterOutputStream(out)) {
                deflated.write(rows);
            }
        });
        return written(out -> {
            out.writeLong(0x89504E470D0A1A0AL);
            out.write(chunk("IHDR", header));
            out.write(chunk("IDAT", data));
            out.write(chunk("IEND", new byte[0]));
        });
    }

    private static byte[] chunk(String kind, byte[] content) {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        return written(out -> {
            out.writeInt(content.length);
            out.write(name);
            out.write(content);
            out.writeInt((int) crc.getValue());
        });
    }

    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
