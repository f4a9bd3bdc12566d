package os.qres.paper.escpos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// A sheet as a PDF of one page that is as large as the paper: its picture, and the letters to be found and copied.
public final class SheetPdf {
    private static final float POINTS_PER_DOT = 72 / 203.2f;

    private SheetPdf() {}

    public static byte[] of(Sheet sheet, String title) {
        var image = SheetImage.of(sheet);
        var size = new PDRectangle(image.getWidth() * POINTS_PER_DOT, image.getHeight() * POINTS_PER_DOT);
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            var page = new PDPage(size);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, image), 0, 0, size.getWidth(), size.getHeight());
                new PdfLetters(document, content, POINTS_PER_DOT).write(sheet, image.getHeight());
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
