package os.qres.kitchen.board;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;
import os.qres.kitchen.layout.Face;
import os.qres.kitchen.layout.Line;
import os.qres.kitchen.layout.Look;
import os.qres.kitchen.layout.Piece;
import os.qres.kitchen.layout.Row;
import os.qres.kitchen.layout.Spacing;
import os.qres.kitchen.layout.Tail;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// Draws the rows of a ticket exactly where the layout has reckoned them.
final class TicketPainter {
    private final Type type;
    private final Texts texts;

    TicketPainter(Type type, Texts texts) {
        this.type = type;
        this.texts = texts;
    }

    Pane row(Row row, double width, boolean last) {
        return switch (row) {
            case Row.Note note -> note(note);
            case Row.First _ -> first();
            case Row.Told told -> told(told, last);
            case Row.Call call -> call(call, width, last);
            case Row.AddOn addOn -> addOn(addOn, width);
            case Row.Item item -> item(item, width, last);
        };
    }

    /// What stands under the last line: where it goes on, or who else cooks for the order.
    Optional<Pane> foot(Piece piece, double width, double y) {
        if (!piece.continues() && piece.alsoAt().isEmpty()) {
            return Optional.empty();
        }
        Pane foot = pane("ticket-foot");
        foot.setManaged(false);
        foot.resizeRelocate(0, y, width, piece.height() - y);
        if (piece.continues()) {
            String words = texts.get("ticket.continued", piece.part() + 1, piece.parts());
            double right = width - Spacing.SIDE - 30;
            double x = right - type.width(words, Face.BAR);
            foot.getChildren().add(type.write(words, Face.BAR, x, 4, 32, "ink"));
            foot.getChildren().add(icon(Icons.FORWARD, "icon-24", "ink-icon", right + 6, 4));
            return Optional.of(foot);
        }
        foot.getChildren().add(icon(Icons.ALSO_AT, "icon-24", "ink-icon", Spacing.SIDE + 1, 4));
        double top = 4;
        for (String line : piece.alsoAt()) {
            foot.getChildren().add(type.write(line, Face.FOOT, Spacing.FOOT_INDENT, top, 32, "ink"));
            top += Spacing.line(Face.FOOT);
        }
        return Optional.of(foot);
    }

    /// The text that shows an add-on's age; its words come with [#retime].
    Text addOnTime(Pane bar, double width) {
        Text time = type.write("", Face.BAR, width, 5, 32, "add-on-ink");
        bar.getChildren().add(time);
        return time;
    }

    void retime(Text text, String time, double width) {
        text.setText(time);
        text.setX(width - Spacing.SIDE - type.width(time, Face.BAR));
    }

    private Pane note(Row.Note note) {
        Pane pane = pane("ticket-note");
        double top = Spacing.NOTE_PADDING;
        if (note.first()) {
            pane.getChildren().add(icon(Icons.ALLERGY, "icon-36", "note-icon", Spacing.SIDE, top + 6));
        }
        for (Line line : note.lines()) {
            if (line instanceof Line.Words words) {
                pane.getChildren().add(type.write(words.text(), Face.NOTE, Spacing.NOTE_INDENT, top, 44, "note-ink"));
                top += Spacing.line(Face.NOTE);
            }
        }
        return pane;
    }

    private Pane first() {
        Pane pane = pane("ticket-first");
        pane.getChildren()
                .addAll(
                        icon(Icons.PRIORITY, "icon-24", "first-icon", Spacing.SIDE + 1, 5),
                        type.write(texts.get("ticket.first"), Face.BAR, Spacing.SIDE + 33, 5, 32, "first-ink"));
        return pane;
    }

    private Pane told(Row.Told told, boolean last) {
        Pane pane = pane("ticket-told");
        if (last) {
            pane.getStyleClass().add("last");
        }
        double top = Spacing.NOTE_PADDING;
        if (told.first()) {
            pane.getChildren().add(icon(Icons.TELL, "icon-24", "told-icon", Spacing.SIDE + 1, top));
        }
        for (Line line : told.lines()) {
            if (line instanceof Line.Words words) {
                pane.getChildren().add(type.write(words.text(), Face.BAR, Spacing.FOOT_INDENT, top, 32, "told-ink"));
                top += Spacing.line(Face.BAR);
            }
        }
        return pane;
    }

    private Pane addOn(Row.AddOn addOn, double width) {
        Pane pane = pane("ticket-add-on");
        String words = texts.get("ticket.add_on");
        pane.getChildren()
                .addAll(
                        icon(Icons.ADD_ON, "icon-24", "add-on-icon", Spacing.SIDE + 1, 5),
                        type.write(words, Face.BAR, Spacing.SIDE + 33, 5, 32, "add-on-ink"));
        return pane;
    }

    private Pane item(Row.Item item, double width, boolean last) {
        Pane pane = pane("ticket-row");
        if (last) {
            pane.getStyleClass().add("last");
        }
        String ink = item.look() == Look.DONE ? "ink-muted" : "ink";
        double top = Spacing.ROW_PADDING;
        if (item.first()) {
            quantity(pane, item, top, ink);
        }
        for (Line line : item.lines()) {
            top += switch (line) {
                case Line.Words words -> words(pane, words, item.look(), top, ink);
                case Line.Owner _ -> Spacing.line(Face.TAIL);
                case Line.Advice advice -> advice(pane, advice, top);
                case Line.Warning warning -> warning(pane, warning, width, top);
                case Line.Changed changed -> tag(pane, top, changed.text(), Icons.EDIT, "changed");
                case Line.VoidTag _ -> tag(pane, top, texts.get("ticket.void"), Icons.ITEM_VOID, "void");
            };
        }
        if (item.first() && item.tail() != null) {
            tail(pane, item.tail(), width, tailTop(item));
        } else if (item.first() && item.look() == Look.DONE) {
            pane.getChildren()
                    .add(icon(Icons.ITEM_DONE, "icon-30", "done-icon", width - Spacing.SIDE - 30, Spacing.ROW_PADDING));
        }
        return pane;
    }

    /// Beside the dish's name, or on the line that is kept for it.
    private static double tailTop(Row.Item item) {
        double top = Spacing.ROW_PADDING;
        for (Line line : item.lines()) {
            if (line instanceof Line.Owner) {
                return top;
            }
            top += line instanceof Line.Words words ? Spacing.line(words.face()) : 0;
        }
        return Spacing.ROW_PADDING;
    }

    private void tail(Pane pane, Tail tail, double width, double top) {
        String ink = "tail-" + tail.state().name().toLowerCase(Locale.ROOT);
        double right = width - Spacing.SIDE - 30;
        double left = right - Spacing.TAIL_GAP - type.width(tail.station(), Face.TAIL);
        pane.getChildren()
                .addAll(
                        icon(icon(tail.state()), "icon-27", ink + "-icon", right + 2, top + 1),
                        type.write(tail.station(), Face.TAIL, left, top, 34, ink));
    }

    private static Icons icon(Tail.State state) {
        return switch (state) {
            case WAITING -> Icons.TICKET_GOING;
            case COOKING -> Icons.TABLE_ORDERED;
            case DONE -> Icons.ITEM_DONE;
            case HELD -> Icons.TICKET_HELD;
        };
    }

    private Pane call(Row.Call call, double width, boolean last) {
        Pane pane = pane("ticket-call");
        if (last) {
            pane.getStyleClass().add("last");
        }
        if (call.called()) {
            pane.getStyleClass().add("called");
        }
        String words = call.called() ? texts.get("pass.called", call.waiter()).strip() : texts.get("pass.call");
        String shown = type.fit(words, Face.BAR, width - 2 * Spacing.SIDE - 36);
        double left = (width - type.width(shown, Face.BAR) - 36) / 2;
        pane.getChildren()
                .addAll(
                        icon(Icons.ATTENTION, "icon-27", "call-icon", left, 16),
                        type.write(shown, Face.BAR, left + 36, 0, Spacing.CALL, "call-ink"));
        return pane;
    }

    private int advice(Pane pane, Line.Advice advice, double top) {
        pane.getChildren()
                .addAll(
                        icon(Icons.TIMER, "icon-24", "told-icon", Spacing.INDENT, top),
                        type.write(advice.text(), Face.BAR, Spacing.INDENT + 32, top, 32, "told-ink"));
        return Spacing.line(Face.BAR);
    }

    private void quantity(Pane pane, Row.Item item, double top, String ink) {
        Face face = item.look() == Look.OPEN ? Face.PART : Face.ITEM_DONE;
        Text quantity = type.write(Integer.toString(item.quantity()), face, Spacing.SIDE, top, 34, ink);
        quantity.setStrikethrough(item.look() == Look.VOID);
        pane.getChildren().add(quantity);
    }

    private int words(Pane pane, Line.Words words, Look look, double top, String ink) {
        int height = Spacing.line(words.face());
        Text text = type.write(words.text(), words.face(), Spacing.INDENT, top, height, ink);
        text.setStrikethrough(look == Look.VOID);
        pane.getChildren().add(text);
        return height;
    }

    private int warning(Pane pane, Line.Warning warning, double width, double top) {
        int height = Spacing.line(Face.NOTE);
        Region bar = new Region();
        bar.getStyleClass().add("ticket-note");
        bar.setManaged(false);
        bar.setMouseTransparent(true);
        // The next part of the same bar lies a little over the one before: no seam is seen.
        double seam = warning.first() ? 0 : 1;
        bar.resizeRelocate(Spacing.INDENT - 6, top - seam, width - Spacing.INDENT - Spacing.SIDE + 12, height + seam);
        pane.getChildren().add(bar);
        if (warning.first()) {
            pane.getChildren().add(icon(Icons.ALLERGY, "icon-27", "note-icon", Spacing.INDENT + 2, top + 6));
        }
        double left = Spacing.INDENT + Spacing.WARNING_ICON - 8;
        pane.getChildren().add(type.write(warning.text(), Face.NOTE, left, top, height, "note-ink"));
        return height;
    }

    private int tag(Pane pane, double top, String words, Icons icon, String style) {
        Region tag = new Region();
        tag.getStyleClass().add("ticket-" + style);
        tag.setManaged(false);
        tag.setMouseTransparent(true);
        tag.resizeRelocate(Spacing.INDENT, top + 4, type.width(words, Face.BAR) + 50, 34);
        pane.getChildren()
                .addAll(
                        tag,
                        icon(icon, "icon-24", style + "-icon", Spacing.INDENT + 7, top + 5),
                        type.write(words, Face.BAR, Spacing.INDENT + 36, top + 4, 34, style + "-ink"));
        return Spacing.TAG;
    }

    private static Pane pane(String style) {
        Pane pane = new Pane();
        pane.getStyleClass().add(style);
        return pane;
    }

    private static FontIcon icon(Icons icon, String size, String colour, double x, double top) {
        FontIcon node = icon.node();
        node.getStyleClass().addAll(size, colour);
        node.setMouseTransparent(true);
        double pixels = Double.parseDouble(size.substring(5));
        node.setX(x);
        node.setY(Math.round(top + 16 + pixels / 2));
        return node;
    }
}
