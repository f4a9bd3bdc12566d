package os.qres.server.floor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import os.qres.model.live.Restaurant;
import os.qres.server.platform.i18n.Texts;

/// The tables' codes on paper: six cards on each A4 page, with marks for the scissors. Lengths are in millimetres.
final class QrSheet {
    static final float CARD_WIDTH = 95;
    static final float CARD_HEIGHT = 92;

    private static final float PAGE_WIDTH = 210;
    private static final float PAGE_HEIGHT = 297;
    private static final int COLUMNS = 2;
    private static final int ROWS = 3;
    private static final float LEFT = (PAGE_WIDTH - COLUMNS * CARD_WIDTH) / 2;
    private static final float BOTTOM = (PAGE_HEIGHT - ROWS * CARD_HEIGHT) / 2;
    private static final float MARK = 3;
    private static final float MARK_GREY = 0.6f;
    private static final float HAIRLINE = 0.25f;

    /// What is on a card.
    /// @param location the room's name, or empty
    /// @param url what a phone opens
    record Card(int number, String location, String url) {}

    private final Restaurant restaurant;
    private final Texts texts;

    QrSheet(Restaurant restaurant, Texts texts) {
        this.restaurant = restaurant;
        this.texts = texts;
    }

    /// A PDF of these cards, in their order; where there are none, an empty page.
    byte[] pdf(List<Card> cards) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle("QR · " + restaurant.name());
            document.getDocumentCatalog().setLanguage(own().getLanguage());
            var drawing = new QrCard(
                    restaurant.name(), words(), SheetFont.of(document, "Bold"), SheetFont.of(document, "Regular"));
            int first = 0;
            do {
                int next = Math.min(first + COLUMNS * ROWS, cards.size());
                page(document, drawing, cards.subList(first, next));
                first = next;
            } while (first < cards.size());
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The restaurant's own language comes first.
    private List<QrCard.Words> words() {
        return Stream.concat(Stream.of(own()), Texts.LANGUAGES.stream())
                .distinct()
                .limit(2)
                .map(language -> new QrCard.Words(texts.get(language, "table"), texts.get(language, "hint")))
                .toList();
    }

    private Locale own() {
        Locale own = Locale.of(restaurant.language());
        return Texts.LANGUAGES.contains(own) ? own : Texts.RUSSIAN;
    }

    private static void page(PDDocument document, QrCard drawing, List<Card> cards) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            var paper = new Paper(content);
            marks(paper);
            for (int i = 0; i < cards.size(); i++) {
                float x = LEFT + i % COLUMNS * CARD_WIDTH;
                float y = BOTTOM + (ROWS - 1 - i / COLUMNS) * CARD_HEIGHT;
                drawing.draw(paper, cards.get(i), x, y);
            }
        }
    }

    /// A small cross at each corner of each card.
    private static void marks(Paper paper) throws IOException {
        paper.pen(MARK_GREY, HAIRLINE);
        for (int column = 0; column <= COLUMNS; column++) {
            for (int row = 0; row <= ROWS; row++) {
                float x = LEFT + column * CARD_WIDTH;
                float y = BOTTOM + row * CARD_HEIGHT;
                paper.line(x - MARK, y, x + MARK, y);
                paper.line(x, y - MARK, x, y + MARK);
            }
        }
    }
}
