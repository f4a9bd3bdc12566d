package os.qres.kitchen.screen;

import javafx.scene.control.Label;

/// A key, drawn as it looks.
final class KeyCap extends Label {
    KeyCap(String key) {
        super(key);
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
    }
}
