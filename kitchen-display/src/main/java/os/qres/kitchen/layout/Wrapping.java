package os.qres.kitchen.layout;

import java.util.ArrayList;
import java.util.List;

/// Breaks a text into lines that fit, at spaces where there are any.
final class Wrapping {
    private final Measure measure;
    private final Face face;

    Wrapping(Measure measure, Face face) {
        this.measure = measure;
        this.face = face;
    }

    /// @param first the width of the first line
    /// @param rest the width of all others
    List<String> lines(String text, double first, double rest) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R")) {
            wrap(paragraph.strip(), lines, first, rest);
        }
        return lines;
    }

    private void wrap(String paragraph, List<String> lines, double first, double rest) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer, lines.isEmpty() ? first : rest)) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(cut(word, lines, first, rest));
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
    }

    /// Puts the beginning of a word that is wider than a line on lines of its own; the end goes on.
    private String cut(String word, List<String> lines, double first, double rest) {
        String left = word;
        while (!fits(left, lines.isEmpty() ? first : rest)) {
            int length = longestPrefix(left, lines.isEmpty() ? first : rest);
            lines.add(left.substring(0, length));
            left = left.substring(length);
        }
        return left;
    }

    private int longestPrefix(String word, double width) {
        int length = 1;
        while (length < word.length() && fits(word.substring(0, length + 1), width)) {
            length++;
        }
        boolean splitsPair = length < word.length() && Character.isLowSurrogate(word.charAt(length));
        return splitsPair && length > 1 ? length - 1 : length;
    }

    private boolean fits(String text, double width) {
        return text.length() <= 1 || measure.width(text, face) <= width;
    }
}
