package os.qres.kitchen.screen;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import os.qres.kitchen.keys.KeyMap;
import os.qres.kitchen.keys.Meaning;
import os.qres.terminal.text.Texts;

/// The keys that there are, at the foot of the screen; a finger presses them as well.
final class KeyHints extends HBox {
    private static final List<Meaning> SHOWN = List.of(
            Meaning.BUMP,
            Meaning.CROSS,
            Meaning.RECALL,
            Meaning.PRIORITY,
            Meaning.HOLD,
            Meaning.NOTE,
            Meaning.STOP,
            Meaning.ACTIONS,
            Meaning.ALL_DAY);

    private final Texts texts;
    private final Consumer<Meaning> act;

    KeyHints(Texts texts, Consumer<Meaning> act) {
        this.texts = texts;
        this.act = act;
        getStyleClass().add("key-hints");
        setMinWidth(0);
        setPrefWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /// @param pass whether orders are handed over here rather than made
    void show(KeyMap keys, boolean pass) {
        getChildren().clear();
        HBox select = new HBox(new KeyCap(span(keys)), words("hint.select"));
        select.getStyleClass().add("key-hint");
        select.setMinWidth(USE_PREF_SIZE);
        getChildren().add(select);
        SHOWN.forEach(meaning -> getChildren().add(hint(keys, meaning, pass)));
    }

    /// Those that find room, whole; the foot's pages come first.
    @Override
    protected void layoutChildren() {
        double x = 0;
        for (Node hint : getChildren()) {
            double width = snapSizeX(hint.prefWidth(-1));
            double height = Math.min(getHeight(), Math.max(hint.minHeight(width), hint.prefHeight(width)));
            hint.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
            hint.setVisible(x + width <= getWidth());
            x += width + getSpacing();
        }
    }

    private Node hint(KeyMap keys, Meaning meaning, boolean pass) {
        String name = meaning.name().toLowerCase(Locale.ROOT);
        HBox face = new HBox(words(pass && meaning == Meaning.BUMP ? "hint.hand_over" : "hint." + name));
        keys.of(meaning).stream().findFirst().ifPresent(key -> face.getChildren()
                .addFirst(new KeyCap(name(key))));
        face.getStyleClass().add("key-hint");
        Button hint = new Button("", face);
        hint.setId("hint-" + name);
        hint.getStyleClass().add("hint-button");
        hint.setFocusTraversable(false);
        hint.setMinWidth(USE_PREF_SIZE);
        hint.setOnAction(_ -> act.accept(meaning));
        return hint;
    }

    private Label words(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("hint-words");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private String span(KeyMap keys) {
        return first(keys, Meaning.SELECT_1) + "–" + first(keys, Meaning.SELECT_10);
    }

    private String first(KeyMap keys, Meaning meaning) {
        return keys.of(meaning).stream().findFirst().map(this::name).orElse("");
    }

    private String name(KeyCode key) {
        return KeyCap.name(key, texts);
    }
}
