package os.qres.paper.escpos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Makes black and white dots of a picture (Floyd and Steinberg): what is grey becomes so many dots that it looks grey.
public final class Halftone {
    /// Dots across the narrower paper, 58 mm; it stands in the middle of the wider one.
    public static final int WIDEST = 384;

    /// A picture higher than this would be half of a receipt: 3 cm.
    public static final int HIGHEST = 240;

    private static final int BLACK = 0;
    private static final int WHITE = 255;

    private Halftone() {}

    /// The picture as [Block.Picture] wants it, made smaller until it fits.
    public static String of(BufferedImage picture) {
        return dots(fitting(picture)).packed();
    }

    /// Dots across.
    public static int width(String packed) {
        return Bitmap.unpacked(packed).width;
    }

    /// Dots down.
    public static int height(String packed) {
        return Bitmap.unpacked(packed).height;
    }

    /// Halved first, so that every pixel counts.
    private static BufferedImage fitting(BufferedImage picture) {
        BufferedImage smaller = picture;
        double factor = factor(smaller);
        while (factor < 0.5) {
            smaller = drawn(smaller, (smaller.getWidth() + 1) / 2, (smaller.getHeight() + 1) / 2);
            factor = factor(smaller);
        }
        return drawn(smaller, Math.max(1, (int) Math.round(smaller.getWidth() * factor)), Math.max(1, (int)
                Math.round(smaller.getHeight() * factor)));
    }

    private static double factor(BufferedImage picture) {
        return Math.min(1, Math.min(1.0 * WIDEST / picture.getWidth(), 1.0 * HIGHEST / picture.getHeight()));
    }

    /// On white, for paper is.
    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = target.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return target;
    }

    private static Bitmap dots(BufferedImage grey) {
        int width = grey.getWidth();
        int height = grey.getHeight();
        int[] light = grey.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        var dots = new Bitmap(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int is = light[y * width + x];
                int becomes = is < 128 ? BLACK : WHITE;
                if (becomes == BLACK) {
                    dots.set(x, y);
                }
                int rest = is - becomes;
                spread(light, width, height, x + 1, y, rest * 7);
                spread(light, width, height, x - 1, y + 1, rest * 3);
                spread(light, width, height, x, y + 1, rest * 5);
                spread(light, width, height, x + 1, y + 1, rest);
            }
        }
        return dots;
    }

    /// @param rest of what is left to be told, in sixteenths
    private static void spread(int[] light, int width, int height, int x, int y, int rest) {
        if (x >= 0 && x < width && y < height) {
            light[y * width + x] += rest / 16;
        }
    }
}
