package os.qres.paper.escpos;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Base64;

/// Black dots on white, eight to a byte, each row beginning a byte.
final class Bitmap {
    private static final int OF_A_BYTE = 8;
    private static final int DARK = 128;
    private static final int HEAD = 8;

    final int width;
    final int height;
    private final byte[] dots;

    Bitmap(int width, int height) {
        this.width = width;
        this.height = height;
        dots = new byte[rowBytes() * height];
    }

    int rowBytes() {
        return (width + OF_A_BYTE - 1) / OF_A_BYTE;
    }

    void set(int x, int y) {
        dots[y * rowBytes() + x / OF_A_BYTE] |= (byte) (DARK >> x % OF_A_BYTE);
    }

    boolean isBlack(int x, int y) {
        return (dots[y * rowBytes() + x / OF_A_BYTE] & DARK >> x % OF_A_BYTE) != 0;
    }

    byte[] bytes() {
        return dots;
    }

    /// Whatever of the picture is dark becomes black.
    static Bitmap of(BufferedImage image) {
        var bitmap = new Bitmap(image.getWidth(), image.getHeight());
        for (int y = 0; y < bitmap.height; y++) {
            for (int x = 0; x < bitmap.width; x++) {
                if (isDark(image.getRGB(x, y))) {
                    bitmap.set(x, y);
                }
            }
        }
        return bitmap;
    }

    private static boolean isDark(int colour) {
        int alpha = colour >>> 24;
        int grey = ((colour >> 16 & 0xff) * 3 + (colour >> 8 & 0xff) * 6 + (colour & 0xff)) / 10;
        return alpha * (255 - grey) / 255 >= DARK;
    }

    /// As text, for [#unpacked].
    String packed() {
        ByteBuffer all = ByteBuffer.allocate(HEAD + dots.length);
        all.putInt(width).putInt(height).put(dots);
        return Base64.getEncoder().encodeToString(all.array());
    }

    static Bitmap unpacked(String packed) {
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(packed));
        var bitmap = new Bitmap(all.getInt(), all.getInt());
        all.get(bitmap.dots);
        return bitmap;
    }
}
