package os.qres.kitchen.screen;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A bump bar is a keyboard: every key has one meaning. Keys that change a ticket act once, however long they
/// are held down.
final class Keys {
    private final KeyActions actions;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

    Keys(KeyActions actions) {
        this.actions = actions;
    }

    void released(KeyEvent event) {
        held.remove(event.getCode());
    }

    /// True when the key means something here.
    boolean pressed(KeyEvent event) {
        boolean repeated = !held.add(event.getCode());
        if (event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        return moves(event.getCode()) || repeated || acts(event);
    }

    private boolean moves(KeyCode code) {
        switch (code) {
            case LEFT -> actions.move(-1);
            case RIGHT -> actions.move(1);
            case UP -> actions.moveLine(-1);
            case DOWN -> actions.moveLine(1);
            case PAGE_UP -> actions.turnPage(-1);
            case PAGE_DOWN -> actions.turnPage(1);
            case HOME -> actions.first();
            case END -> actions.last();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean acts(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isDigitKey()) {
            actions.digit(
                    Integer.parseInt(code.getName().substring(code.getName().length() - 1)));
            return true;
        }
        switch (code) {
            case ENTER, CONTROL -> actions.bump();
            case MINUS, SUBTRACT -> actions.recallLast();
            case SPACE -> actions.cross();
            case S -> actions.allDay();
            case R -> actions.recent();
            default -> {
                return otherLayout(event.getText().toLowerCase(Locale.ROOT));
            }
        }
        return true;
    }

    /// The same keys with a Russian layout, where the system does not tell the key itself.
    private boolean otherLayout(String text) {
        switch (text) {
            case "ы" -> actions.allDay();
            case "к" -> actions.recent();
            default -> {
                return false;
            }
        }
        return true;
    }
}
