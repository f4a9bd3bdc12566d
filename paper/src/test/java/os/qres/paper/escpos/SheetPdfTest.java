package os.qres.paper.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/// A sheet as a PDF, as a reader of such opens it.
class SheetPdfTest {
    private static final int DOTS_PER_INCH = 203;

    private static final Sheet SHEET = Sheet.of(
            Document.of(List.of(
                    Block.text("СТОЛ 7", Style.TITLE),
                    Block.pair("2 x Борщ с говядиной", "840,00"),
                    new Block.Code("https://example.org/12"),
                    Block.text("豆 Thank you!", Style.CENTRED))),
            48);

    @Test
    void itIsOnePageOfThePapersSizeOnWhichTheWordsAreFound() throws IOException {
        try (PDDocument document = Loader.loadPDF(SheetPdf.of(SHEET, "QRes"))) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(79, document.getPage(0).getMediaBox().getWidth() / 72 * 25.4, 1.5);
            assertEquals("QRes", document.getDocumentInformation().getTitle());
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("СТОЛ 7"), text);
            assertTrue(text.contains("2 x Борщ с говядиной"), text);
            assertTrue(text.contains("840,00"), text);
            assertTrue(text.contains("Thank you!"), text);
        }
    }

    @Test
    void whatIsSeenIsThePaperAlone() throws IOException {
        BufferedImage drawn = SheetImage.of(SHEET);
        try (PDDocument document = Loader.loadPDF(SheetPdf.of(SHEET, "QRes"))) {
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
            assertEquals(drawn.getHeight(), seen.getHeight(), 2);
            assertEquals(darkness(drawn), darkness(seen), 0.005);
        }
    }

    /// Each word lies where the picture shows it, to be marked with a finger.
    @Test
    void aWordIsWhereOneSeesIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(SheetPdf.of(SHEET, "QRes"))) {
            var places = new java.util.ArrayList<TextPosition>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    places.addAll(positions);
                }
            };
            stripper.getText(document);
            TextPosition first = places.getFirst();
            float dots = DOTS_PER_INCH / 72f;
            assertEquals("С", first.getUnicode());
            assertEquals(24 + (48 - 12) / 2 * 12, first.getXDirAdj() * dots, 4);
            assertEquals(24 + 37, first.getYDirAdj() * dots, 4);
            assertEquals(24, first.getWidthDirAdj() * dots, 2);
        }
    }

    private static double darkness(BufferedImage image) {
        long dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += 255 - (image.getRGB(x, y) & 0xff);
            }
        }
        return dark / 255.0 / image.getWidth() / image.getHeight();
    }
}
