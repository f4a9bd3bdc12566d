package os.qres.server.floor;

import java.io.IOException;
import java.util.List;
import os.qres.server.floor.QrSheet.Card;

/// How one card looks. Lengths are in millimetres, sizes of letters in points.
final class QrCard {
    private static final float BLACK = 0f;
    private static final float GREY = 0.35f;
    private static final float MARGIN = 6;
    private static final float MIDDLE = QrSheet.CARD_WIDTH / 2;
    private static final float CODE = 52;
    private static final float CODE_LEFT = 3;
    private static final float CODE_BOTTOM = 20;
    private static final float ASIDE = 73;
    private static final float ASIDE_WIDTH = 32;

    /// A card's words in one language.
    record Words(String table, String hint) {}

    private final String restaurant;
    private final List<Words> words;
    private final SheetFont bold;
    private final SheetFont regular;

    /// @param words in two languages
    QrCard(String restaurant, List<Words> words, SheetFont bold, SheetFont regular) {
        this.restaurant = restaurant;
        this.words = words;
        this.bold = bold;
        this.regular = regular;
    }

    /// @param x where its lower left corner comes to lie
    void draw(Paper paper, Card card, float x, float y) throws IOException {
        name(paper, x, y);
        paper.code(new QrCode(card.url()), x + CODE_LEFT, y + CODE_BOTTOM, CODE);
        beside(paper, card, x + ASIDE, y);
        for (int i = 0; i < words.size(); i++) {
            var hint = regular.fit(words.get(i).hint(), Paper.points(QrSheet.CARD_WIDTH - 2 * MARGIN), 10, 7);
            paper.centred(regular, hint, i == 0 ? BLACK : GREY, x + MIDDLE, y + 14 - 5.5f * i);
        }
    }

    private void name(Paper paper, float x, float y) throws IOException {
        var name = bold.fit(restaurant, Paper.points(QrSheet.CARD_WIDTH - 2 * MARGIN), 16, 11);
        paper.centred(bold, name, BLACK, x + MIDDLE, y + (name.lines().size() == 1 ? 78 : 81));
    }

    /// The number, with its word in both languages around it, and the room.
    private void beside(Paper paper, Card card, float x, float y) throws IOException {
        float width = Paper.points(ASIDE_WIDTH);
        paper.centred(regular, regular.fit(words.getFirst().table(), width, 13, 9), GREY, x, y + 62);
        paper.centred(bold, bold.fit(Integer.toString(card.number()), width, 60, 20), BLACK, x, y + 44);
        paper.centred(regular, regular.fit(words.getLast().table(), width, 13, 9), GREY, x, y + 36.5f);
        if (!card.location().isBlank()) {
            paper.centred(bold, bold.fit(card.location(), width, 11, 9), BLACK, x, y + 28);
        }
    }
}
