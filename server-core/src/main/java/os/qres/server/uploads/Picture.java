package os.qres.server.uploads;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture without anything beside its pixels, which are sRGB.
record Picture(BufferedImage pixels) {
    private static final float QUALITY = 0.85f;
    private static final int OPAQUE = 0xFF;

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    /// No side longer than `longest`; one that is small already stays as it is.
    Picture within(int longest) {
        Picture smaller = this;
        // Halved first, so that every pixel counts: at more than twice the size the scaling leaves some out.
        while (Math.max(smaller.width(), smaller.height()) > 2 * longest) {
            smaller = smaller.scaled((smaller.width() + 1) / 2, (smaller.height() + 1) / 2);
        }
        int side = Math.max(smaller.width(), smaller.height());
        if (side <= longest) {
            return smaller;
        }
        return smaller.scaled(
                Math.max(1, smaller.width() * longest / side), Math.max(1, smaller.height() * longest / side));
    }

    private Picture scaled(int width, int height) {
        return drawn(width, height, AffineTransform.getScaleInstance(1.0 * width / width(), 1.0 * height / height()));
    }

    /// @param orientation as EXIF numbers them (CIPA DC-008, 4.6.4): how rows and columns lie in a camera's picture
    Picture upright(int orientation) {
        int w = width();
        int h = height();
        return switch (orientation) {
            case 2 -> drawn(w, h, new AffineTransform(-1, 0, 0, 1, w, 0));
            case 3 -> drawn(w, h, new AffineTransform(-1, 0, 0, -1, w, h));
            case 4 -> drawn(w, h, new AffineTransform(1, 0, 0, -1, 0, h));
            case 5 -> drawn(h, w, new AffineTransform(0, 1, 1, 0, 0, 0));
            case 6 -> drawn(h, w, new AffineTransform(0, 1, -1, 0, h, 0));
            case 7 -> drawn(h, w, new AffineTransform(0, -1, -1, 0, h, w));
            case 8 -> drawn(h, w, new AffineTransform(0, -1, 1, 0, 0, w));
            default -> this;
        };
    }

    /// With a plain model of colours, whatever the file had.
    Picture plain() {
        return drawn(width(), height(), new AffineTransform());
    }

    private Picture drawn(int width, int height, AffineTransform transform) {
        boolean alpha = pixels.getColorModel().hasAlpha();
        var target =
                new BufferedImage(width, height, alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(pixels, transform, null);
        } finally {
            graphics.dispose();
        }
        return new Picture(target);
    }

    /// Whether something shines through.
    boolean isTransparent() {
        return pixels.getColorModel().hasAlpha()
                && IntStream.range(0, height())
                        .anyMatch(y -> IntStream.range(0, width()).anyMatch(x -> pixels.getRGB(x, y) >>> 24 < OPAQUE));
    }

    byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(pixels, "png", out);
        }
        return bytes.toByteArray();
    }

    byte[] jpeg() throws IOException {
        BufferedImage opaque = pixels.getColorModel().hasAlpha() ? withoutAlpha() : pixels;
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(opaque), "jpeg")
                .next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private BufferedImage withoutAlpha() {
        var opaque = new BufferedImage(width(), height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(pixels, 0, 0, null);
        graphics.dispose();
        return opaque;
    }
}
