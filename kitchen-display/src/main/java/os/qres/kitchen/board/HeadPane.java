package os.qres.kitchen.board;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import os.qres.kitchen.layout.Face;
import os.qres.kitchen.layout.Piece;
import os.qres.kitchen.layout.Spacing;
import os.qres.model.orders.OrderType;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A ticket's head: key, table or type, part and time; below them what state it is in, number, waiter and covers.
/// Of what nobody carries to a table, guest and promised time stand where waiter and covers would.
/// It is the button that bumps.
final class HeadPane extends Pane {
    private static final String INK = "head-ink";
    private static final double UPPER = 13;
    private static final double LOWER = 47;
    private static final double KEY = 34;

    private final Type type;
    private final Texts texts;
    private @Nullable Text time;
    private @Nullable Head shown;
    private @Nullable Piece piece;

    HeadPane(Type type, Texts texts) {
        this.type = type;
        this.texts = texts;
        getStyleClass().add("ticket-head");
        setManaged(false);
    }

    void show(Head head, Piece newPiece, double width) {
        Head before = shown;
        boolean onlyTime = before != null
                && piece == newPiece
                && getWidth() == width
                && before.time().length() == head.time().length()
                && head.at(before.time()).equals(before);
        shown = head;
        if (onlyTime && time != null) {
            time.setText(head.time());
            return;
        }
        piece = newPiece;
        resize(width, Spacing.HEAD);
        build(head, newPiece, width);
    }

    private void build(Head head, Piece piece, double width) {
        getChildren().clear();
        getStyleClass().setAll("ticket-head", "head-" + head.state().name().toLowerCase(Locale.ROOT));
        double left = Spacing.SIDE;
        if (head.key() != null) {
            getChildren().add(key(head.key()));
            left += KEY + 10;
        }
        String title = title(head);
        getChildren().add(type.write(title, Face.TITLE, left, UPPER, 26, INK));
        left += type.width(title, Face.TITLE) + 4;
        double right = time(head.time(), left, width - Spacing.SIDE);
        String part = piece.parts() > 1 ? piece.part() + "/" + piece.parts() : "";
        double partLeft = right - type.width(part, Face.PART) - 10;
        boolean partFits = part.isEmpty() || partLeft >= left;
        if (!part.isEmpty() && partFits) {
            getChildren().add(type.write(part, Face.PART, partLeft, UPPER, 26, INK));
        }
        lower(head, partFits ? "" : part, width - Spacing.SIDE);
    }

    /// The table is never cut: where both do not fit, the time gets smaller.
    private double time(String words, double from, double to) {
        Face face = to - type.width(words, Face.TITLE) >= from ? Face.TITLE : Face.PART;
        double left = to - type.width(words, face);
        time = type.write(words, face, left, UPPER, 26, INK);
        getChildren().add(time);
        return left;
    }

    private void lower(Head head, String part, double to) {
        double left = state(head, part) + 14;
        double end = head.promised() == null ? covers(head.covers(), to) : marked(head.promised(), Icons.CLOCK, to);

        double bag = head.type() == OrderType.DINE_IN || head.promised() != null ? 0 : 34;
        String details = details(head, end - left - bag);
        double width = type.width(details, Face.DETAIL);
        double from = Math.max(end - width, Math.min(end + 8 - width, left + bag));
        getChildren().add(type.write(details, Face.DETAIL, from, LOWER, 32, INK));
        if (bag > 0) {
            icon(head.type() == OrderType.TAKEAWAY ? Icons.TAKEAWAY : Icons.DELIVERY, from - bag);
        }
    }

    /// A check that was split off without a guest counts none, and says nothing of them.
    private double covers(int covers, double to) {
        return covers == 0 ? to : marked(Integer.toString(covers), Icons.PERSON, to);
    }

    /// @return where what stands before its icon ends
    private double marked(String words, Icons icon, double to) {
        double right = to - type.width(words, Face.DETAIL);
        getChildren().add(type.write(words, Face.DETAIL, right, LOWER, 32, INK));
        icon(icon, right - 32);
        return right - 32 - 12;
    }

    private double state(Head head, String part) {
        icon(icon(head.state()), Spacing.SIDE);
        double left = Spacing.SIDE + 34;
        String state = isHanded(head) ? "handed" : head.state().name().toLowerCase(Locale.ROOT);
        String word = texts.get("ticket." + state);
        getChildren().add(type.write(word, Face.STATE, left, LOWER, 32, INK));
        left += type.width(word, Face.STATE);
        if (part.isEmpty()) {
            return left;
        }
        getChildren().add(type.write(part, Face.STATE, left + 14, LOWER, 32, INK));
        return left + 14 + type.width(part, Face.STATE);
    }

    /// Handed over directly: it has no number yet, and that stands where its state would; icon and colour tell that.
    private static boolean isHanded(Head head) {
        return head.number() == 0;
    }

    /// The order's number, and as much of the name as there is room for. Which it is, its table says too: where both
    /// do not fit, the waiter's name stays, were it one letter; what has no table goes by its number.
    private String details(Head head, double room) {
        if (isHanded(head)) {
            return name(head.who(), room);
        }
        String number = Integer.toString(head.number());
        if (head.who().isEmpty()) {
            return number;
        }
        if (head.promised() != null && type.width(number + " · " + head.who(), Face.DETAIL) > room) {
            // Its type and its time say which it is: then whose it is, rather than its number.
            return name(head.who(), room);
        }
        String start = number + " · ";
        String both = type.fit(start + head.who(), Face.DETAIL, room);
        if (both.length() > start.length() + 1) {
            return both;
        }
        String initial = initial(head.who()) + ".";
        return Stream.of(start + initial, number + " " + initial)
                .filter(words -> type.width(words, Face.DETAIL) <= room)
                .findFirst()
                .orElseGet(() -> head.table() == null ? number : name(head.who(), room));
    }

    private String name(String who, double room) {
        String cut = type.fit(who, Face.DETAIL, room);
        if (cut.length() > 1 || cut.equals(who)) {
            return cut;
        }
        String initial = initial(who);
        return type.width(initial + ".", Face.DETAIL) <= room ? initial + "." : initial;
    }

    private static String initial(String who) {
        return who.substring(0, who.offsetByCodePoints(0, 1));
    }

    private Label key(int number) {
        Label key = new Label(Integer.toString(number));
        key.getStyleClass().add("ticket-key");
        key.setAlignment(Pos.CENTER);
        key.setMouseTransparent(true);
        key.resizeRelocate(Spacing.SIDE, UPPER - 4, KEY, KEY);
        key.setManaged(false);
        return key;
    }

    private void icon(Icons icon, double x) {
        FontIcon node = icon.node();
        node.getStyleClass().addAll("icon-27", "head-icon");
        node.setMouseTransparent(true);
        node.setX(x);
        node.setY(LOWER + 16 + 27 / 2.0);
        getChildren().add(node);
    }

    private String title(Head head) {
        return switch (head.type()) {
            case TAKEAWAY -> texts.get("ticket.takeaway");
            case DELIVERY -> texts.get("ticket.delivery");
            case DINE_IN ->
                head.table() == null ? texts.get("ticket.dine_in") : texts.get("ticket.table", head.table());
        };
    }

    private static Icons icon(Head.State state) {
        return switch (state) {
            case NEW -> Icons.TICKET_NEW;
            case GOING -> Icons.TICKET_GOING;
            case WARNING -> Icons.TICKET_WARNING;
            case LATE -> Icons.TICKET_LATE;
            case HELD -> Icons.TICKET_HELD;
            case READY -> Icons.FOOD_READY;
        };
    }
}
