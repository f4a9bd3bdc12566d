package os.qres.paper.escpos;

import java.util.Set;

/// How many columns letters take: two for those of East Asia, none for marks that stand over another.
final class Widths {
    private static final Set<Character.UnicodeScript> WIDE = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.BOPOMOFO);
    private static final int FIRST_PICTOGRAM = 0x1f300;
    private static final int LAST_PICTOGRAM = 0x1faff;

    private Widths() {}

    static int of(String text) {
        return text.codePoints().map(Widths::of).sum();
    }

    static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean isPictogram = c >= FIRST_PICTOGRAM && c <= LAST_PICTOGRAM;
        return isPictogram || WIDE.contains(Character.UnicodeScript.of(c)) ? 2 : 1;
    }

    /// How much of the text, from its beginning, fits into `columns`; at least one letter.
    static int fitting(String text, int columns) {
        int taken = 0;
        int index = 0;
        while (index < text.length()) {
            int c = text.codePointAt(index);
            taken += of(c);
            if (taken > columns && index > 0) {
                return index;
            }
            index += Character.charCount(c);
        }
        return index;
    }
}
