package os.qres.paper.escpos;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/// The letters of a sheet, unseen over its picture: a reader finds, copies and reads aloud what the paper says.
final class PdfLetters {
    private static final float EM = 20;
    private static final float BASE = 18.5f;

    private final PDPageContentStream content;
    private final PDFont font;
    private final float pointsPerDot;

    PdfLetters(PDDocument document, PDPageContentStream content, float pointsPerDot) throws IOException {
        this.content = content;
        this.pointsPerDot = pointsPerDot;
        this.font = PDType0Font.load(document, new ByteArrayInputStream(Glyphs.file(false)));
    }

    /// @param height of the page, in dots
    void write(Sheet sheet, int height) throws IOException {
        content.beginText();
        content.setRenderingMode(RenderingMode.NEITHER);
        int top = SheetImage.MARGIN;
        for (Row row : sheet.rows()) {
            if (row instanceof Row.Line line) {
                write(line, height - top);
            }
            top += SheetImage.height(row);
        }
        content.endText();
    }

    /// @param top above the page's foot, in dots
    private void write(Row.Line line, int top) throws IOException {
        String text = known(line.text().stripTrailing());
        int column = text.length() - text.stripLeading().length();
        if (text.isBlank()) {
            return;
        }
        Style.Size size = line.size();
        float left = SheetImage.MARGIN + column * size.wide * (float) PaperProfile.CELL_WIDTH;
        Matrix place = Matrix.getTranslateInstance(left * pointsPerDot, (top - BASE * size.high) * pointsPerDot);
        place.concatenate(Matrix.getScaleInstance((float) size.wide / size.high, 1));
        content.setTextMatrix(place);
        content.setFont(font, EM * size.high * pointsPerDot);
        content.showText(text.stripLeading());
    }

    private static String known(String text) {
        var known = new StringBuilder();
        text.codePoints().forEach(c -> known.appendCodePoint(Glyphs.of(false).knows(c) ? c : ' '));
        return known.toString();
    }
}
