package os.qres.paper.escpos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A sheet as a picture, dot for dot as wide as the paper.
public final class SheetImage {
    static final int MARGIN = 24;

    private SheetImage() {}

    public static byte[] png(Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(of(sheet), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage of(Sheet sheet) {
        List<BufferedImage> strips =
                sheet.rows().stream().map(row -> strip(row, sheet.columns())).toList();
        int width = sheet.columns() * PaperProfile.CELL_WIDTH + 2 * MARGIN;
        int height = strips.stream().mapToInt(BufferedImage::getHeight).sum() + 2 * MARGIN;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        int y = MARGIN;
        for (BufferedImage strip : strips) {
            pen.drawImage(strip, (width - strip.getWidth()) / 2, y, null);
            y += strip.getHeight();
        }
        pen.dispose();
        return image;
    }

    private static BufferedImage strip(Row row, int columns) {
        return switch (row) {
            case Row.Line line -> Glyphs.drawn(line, columns);
            case Row.Code(String content) -> drawn(QrDots.of(content));
            case Row.Picture(Bitmap dots) -> drawn(dots);
            case Row.Space(int lines) -> empty(lines);
        };
    }

    /// How many dots of the paper it takes.
    static int height(Row row) {
        return switch (row) {
            case Row.Line line -> line.size().high * PaperProfile.CELL_HEIGHT;
            case Row.Code(String content) -> QrDots.of(content).height;
            case Row.Picture(Bitmap dots) -> dots.height;
            case Row.Space(int lines) -> lines * PaperProfile.CELL_HEIGHT;
        };
    }

    private static BufferedImage empty(int lines) {
        var image = new BufferedImage(1, lines * PaperProfile.CELL_HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.dispose();
        return image;
    }

    private static BufferedImage drawn(Bitmap dots) {
        var image = new BufferedImage(dots.width, dots.height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < dots.height; y++) {
            for (int x = 0; x < dots.width; x++) {
                image.setRGB(x, y, dots.isBlack(x, y) ? 0xff000000 : 0xffffffff);
            }
        }
        return image;
    }
}
