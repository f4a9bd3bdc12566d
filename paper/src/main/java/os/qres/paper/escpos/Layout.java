package os.qres.paper.escpos;

import java.util.ArrayList;
import java.util.List;

/// Breaks blocks into lines of a width.
final class Layout {
    private static final int NARROWEST_NAME = 8;

    private final int columns;

    Layout(int columns) {
        this.columns = columns;
    }

    List<Row> rows(List<Block> blocks) {
        var rows = new ArrayList<Row>();
        blocks.forEach(block -> add(rows, block));
        return rows;
    }

    private void add(List<Row> rows, Block block) {
        switch (block) {
            case Block.Text(String text, Style style) -> text(rows, text, style);
            case Block.Pair(String left, String right, Style style) -> pair(rows, left, right, style);
            case Block.Rule(boolean doubled) -> rows.add(line((doubled ? "=" : "-").repeat(columns), Style.PLAIN));
            case Block.Code(String content) -> rows.add(new Row.Code(content));
            case Block.Picture(String dots) -> rows.add(new Row.Picture(Bitmap.unpacked(dots)));
            case Block.Space(int lines) -> rows.add(new Row.Space(lines));
        }
    }

    private void text(List<Row> rows, String text, Style style) {
        int width = width(style);
        for (String line : broken(CleanText.of(text), width - style.indent())) {
            rows.add(line(placed(line, style, width), style));
        }
    }

    private static String placed(String line, Style style, int width) {
        int free = Math.max(0, width - style.indent() - Widths.of(line));
        int before =
                switch (style.align()) {
                    case LEFT -> 0;
                    case CENTRE -> free / 2;
                    case RIGHT -> free;
                };
        String placed = " ".repeat(style.indent() + before) + line;
        return style.inverse() ? filled(placed, width) : placed;
    }

    /// What stands at the right stands on the first line.
    private void pair(List<Row> rows, String left, String right, Style style) {
        int width = width(style);
        String price = CleanText.of(right);
        int room = width - style.indent() - Widths.of(price) - 1;
        if (room < NARROWEST_NAME) {
            text(rows, left, style);
            text(rows, price, new Style(style.size(), Style.Align.RIGHT, style.bold(), style.inverse(), 0));
            return;
        }
        List<String> lines = broken(CleanText.of(left), room);
        String indent = " ".repeat(style.indent());
        rows.add(line(filled(indent + lines.getFirst(), width - Widths.of(price)) + price, style));
        lines.stream().skip(1).forEach(line -> rows.add(line(placed(line, style, width), style)));
    }

    private int width(Style style) {
        return columns / style.size().wide;
    }

    private static String filled(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Widths.of(text)));
    }

    private static Row line(String text, Style style) {
        return new Row.Line(text, style.size(), style.bold(), style.inverse());
    }

    /// At blanks where there are any, else anywhere.
    static List<String> broken(String text, int width) {
        var lines = new ArrayList<String>();
        String rest = text.strip();
        while (Widths.of(rest) > width) {
            int end = Widths.fitting(rest, width);
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > 0 ? blank : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
