package os.qres.server.floor;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// A page, measured in millimetres from its lower left corner. Only black and greys: most printers in restaurants
/// have no other.
final class Paper {
    private static final float POINTS = 72 / 25.4f;

    private final PDPageContentStream content;

    Paper(PDPageContentStream content) {
        this.content = content;
    }

    static float points(float millimetres) {
        return millimetres * POINTS;
    }

    /// @param grey 0 is black, 1 white
    /// @param width of lines, in points
    void pen(float grey, float width) throws IOException {
        content.setStrokingColor(grey);
        content.setLineWidth(width);
    }

    void line(float fromX, float fromY, float toX, float toY) throws IOException {
        content.moveTo(points(fromX), points(fromY));
        content.lineTo(points(toX), points(toY));
        content.stroke();
    }

    /// Lines of text, each in the middle of `x`.
    /// @param y the first line's base
    void centred(SheetFont font, SheetFont.Fitted text, float grey, float x, float y) throws IOException {
        content.setNonStrokingColor(grey);
        float base = points(y);
        for (String line : text.lines()) {
            content.beginText();
            content.setFont(font.font(), text.size());
            content.newLineAtOffset(points(x) - font.width(line, text.size()) / 2, base);
            content.showText(line);
            content.endText();
            base -= text.size() * 1.2f;
        }
    }

    /// A code with its quiet zone.
    /// @param side of the square that has its lower left corner at `x`, `y`
    void code(QrCode code, float x, float y, float side) throws IOException {
        content.setNonStrokingColor(0f);
        var modules = code.modules();
        float module = points(side) / modules.getWidth();
        for (int row = 0; row < modules.getHeight(); row++) {
            float bottom = points(y) + (modules.getHeight() - 1 - row) * module;
            for (int from = 0; from < modules.getWidth(); from++) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, row)) {
                    to++;
                }
                if (to > from) {
                    content.addRect(points(x) + from * module, bottom, (to - from) * module, module);
                    from = to;
                }
            }
        }
        content.fill();
    }
}
