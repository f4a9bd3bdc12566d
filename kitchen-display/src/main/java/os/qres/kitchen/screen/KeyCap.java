package os.qres.kitchen.screen;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import os.qres.terminal.text.Texts;

/// A key, drawn as it looks.
final class KeyCap extends Label {
    KeyCap(String key) {
        super(key);
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
    }

    /// What stands on it.
    static String name(KeyCode key, Texts texts) {
        return switch (key) {
            case SPACE -> texts.get("space");
            case MINUS, SUBTRACT -> "−";
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            case CONTROL -> "Ctrl";
            default -> key.getName();
        };
    }
}
