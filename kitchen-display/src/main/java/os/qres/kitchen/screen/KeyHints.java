package os.qres.kitchen.screen;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import os.qres.terminal.text.Texts;

/// The keys that there are, at the foot of the screen.
final class KeyHints extends HBox {
    private final Texts texts;

    KeyHints(Texts texts) {
        this.texts = texts;
        getStyleClass().add("key-hints");
        setMinWidth(0);
        setPrefWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        fill();
    }

    private void fill() {
        getChildren()
                .setAll(
                        hint("1–0", "hint.select"),
                        hint("Enter", "hint.bump"),
                        hint(texts.get("space"), "hint.cross"),
                        hint("−", "hint.recall"),
                        hint("R", "hint.recent"),
                        hint("S", "hint.all_day"),
                        hint("← →", "hint.move"),
                        hint("↑ ↓", "hint.line"));
    }

    /// Those that find room, whole; the foot's pages come first.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        getChildren().forEach(hint -> hint.setVisible(hint.getBoundsInParent().getMaxX() <= getWidth()));
    }

    private Node hint(String key, String words) {
        Label label = new Label(texts.get(words));
        label.getStyleClass().add("hint-words");
        label.setMinWidth(USE_PREF_SIZE);
        HBox hint = new HBox(new KeyCap(key), label);
        hint.setMinWidth(USE_PREF_SIZE);
        hint.getStyleClass().add("key-hint");
        return hint;
    }
}
