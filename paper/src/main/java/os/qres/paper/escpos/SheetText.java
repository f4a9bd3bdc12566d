package os.qres.paper.escpos;

import java.util.stream.Collectors;

/// A sheet as lines of text.
public final class SheetText {
    private SheetText() {}

    public static String of(Sheet sheet) {
        return sheet.rows().stream().map(SheetText::of).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String of(Row row) {
        return switch (row) {
            case Row.Line line -> line.text().stripTrailing();
            case Row.Code(String content) -> "[QR " + content + "]";
            case Row.Picture _ -> "";
            case Row.Space(int lines) -> "\n".repeat(Math.max(0, lines - 1));
        };
    }
}
