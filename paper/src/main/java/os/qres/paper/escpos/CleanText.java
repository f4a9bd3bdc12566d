package os.qres.paper.escpos;

import java.util.stream.Collectors;

/// Text as it may go onto paper. What guests and staff have typed is text, and never a command: controls go, and so
/// do the marks that turn the direction of writing.
final class CleanText {
    private CleanText() {}

    /// One line, without controls.
    static String of(String text) {
        return text.codePoints()
                .map(c -> isSpace(c) ? ' ' : c)
                .filter(c -> !isControl(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isSpace(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
