package os.qres.kitchen.keys;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Everything that a key can do here, each with the keys that do it until a cook sets others.
public enum Meaning {
    BUMP(KeyCode.ENTER, KeyCode.CONTROL),
    CROSS(KeyCode.SPACE),
    RECALL(KeyCode.MINUS, KeyCode.SUBTRACT),
    PRIORITY(KeyCode.P),
    HOLD(KeyCode.H),
    NOTE(KeyCode.N),
    STOP(KeyCode.X),
    ACTIONS(KeyCode.M),
    RECENT(KeyCode.R),
    ALL_DAY(KeyCode.S),
    INGREDIENTS(KeyCode.I),
    STATION(KeyCode.F),
    VOLUME(KeyCode.V),
    SETTINGS(KeyCode.F2),
    LEFT(KeyCode.LEFT),
    RIGHT(KeyCode.RIGHT),
    UP(KeyCode.UP),
    DOWN(KeyCode.DOWN),
    PAGE_BACK(KeyCode.PAGE_UP),
    PAGE_ON(KeyCode.PAGE_DOWN),
    FIRST(KeyCode.HOME),
    LAST(KeyCode.END),
    SELECT_1(KeyCode.DIGIT1, KeyCode.NUMPAD1),
    SELECT_2(KeyCode.DIGIT2, KeyCode.NUMPAD2),
    SELECT_3(KeyCode.DIGIT3, KeyCode.NUMPAD3),
    SELECT_4(KeyCode.DIGIT4, KeyCode.NUMPAD4),
    SELECT_5(KeyCode.DIGIT5, KeyCode.NUMPAD5),
    SELECT_6(KeyCode.DIGIT6, KeyCode.NUMPAD6),
    SELECT_7(KeyCode.DIGIT7, KeyCode.NUMPAD7),
    SELECT_8(KeyCode.DIGIT8, KeyCode.NUMPAD8),
    SELECT_9(KeyCode.DIGIT9, KeyCode.NUMPAD9),
    SELECT_10(KeyCode.DIGIT0, KeyCode.NUMPAD0);

    private final List<KeyCode> usual;

    Meaning(KeyCode... usual) {
        this.usual = List.of(usual);
    }

    List<KeyCode> usual() {
        return usual;
    }

    /// Goes on while the key is held down; everything else happens once.
    boolean repeats() {
        return compareTo(LEFT) >= 0 && compareTo(LAST) <= 0;
    }

    /// Which place it selects, 1 to 10; 0 where it selects none.
    public int place() {
        return compareTo(SELECT_1) >= 0 ? ordinal() - SELECT_1.ordinal() + 1 : 0;
    }
}
