package os.qres.server;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A small picture to upload.
public final class TestPicture {
    private TestPicture() {}

    public static byte[] jpeg() {
        return jpeg(2);
    }

    public static byte[] png() {
        return written(8, "png");
    }

    public static byte[] png(int side) {
        return written(side, "png");
    }

    /// @param side in pixels
    public static byte[] jpeg(int side) {
        return written(side, "jpeg");
    }

    private static byte[] written(int side, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
