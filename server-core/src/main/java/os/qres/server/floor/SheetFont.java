package os.qres.server.floor;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Roboto in a PDF, of which only the letters that are used are put into it. Lengths are in points.
final class SheetFont {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";
    private static final int UNKNOWN = '?';
    private static final String MORE = "…";
    private static final float PER_EM = 1000;

    /// A text that has been found to fit, line by line, at a size.
    record Fitted(List<String> lines, float size) {}

    private final PDType0Font font;
    private final CmapLookup glyphs;

    private SheetFont(PDType0Font font) {
        this.font = font;
        this.glyphs = font.getCmapLookup();
    }

    /// @param style `Regular`, `Bold`
    static SheetFont of(PDDocument document, String style) throws IOException {
        try (InputStream file = SheetFont.class.getResourceAsStream(FOLDER + "Roboto-" + style + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("Roboto " + style + " is not in the program");
            }
            return new SheetFont(PDType0Font.load(document, file));
        }
    }

    PDType0Font font() {
        return font;
    }

    /// What the font has no letter for becomes a question mark: a card with one is better than none.
    String printable(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .codePoints()
                .map(c -> glyphs.getGlyphId(c) == 0 ? UNKNOWN : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// @param text [printable][#printable]
    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / PER_EM * size;
    }

    /// The text as large as fits on one line, or else on two at the smallest size; what is left over is cut off.
    Fitted fit(String text, float width, float largest, float smallest) throws IOException {
        String whole = printable(text);
        for (float size = largest; size >= smallest; size -= 0.5f) {
            if (width(whole, size) <= width) {
                return new Fitted(List.of(whole), size);
            }
        }
        return new Fitted(twoLines(whole, width, smallest), smallest);
    }

    private List<String> twoLines(String whole, float width, float size) throws IOException {
        var lines = new ArrayList<String>();
        var first = new StringBuilder();
        for (String word : whole.split(" ")) {
            String longer = first.isEmpty() ? word : first + " " + word;
            if (width(longer, size) > width) {
                break;
            }
            first.setLength(0);
            first.append(longer);
        }
        if (!first.isEmpty()) {
            lines.add(first.toString());
        }
        String rest = whole.substring(first.length()).strip();
        if (!rest.isEmpty()) {
            lines.add(cut(rest, width, size));
        }
        return lines;
    }

    private String cut(String text, float width, float size) throws IOException {
        if (width(text, size) <= width) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        for (int count = letters.length - 1; count > 0; count--) {
            String cut = new String(letters, 0, count).strip() + MORE;
            if (width(cut, size) <= width) {
                return cut;
            }
        }
        return MORE;
    }
}
