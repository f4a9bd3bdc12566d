package os.qres.terminal.controls;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// Letters of both languages and digits for fingers; it types into one field. Keys have the ids `letter-а`.
public final class OnScreenKeyboard extends VBox {
    private static final List<String> RUSSIAN = List.of("1234567890", "йцукенгшщзхъ", "фывапролджэё", "ячсмитьбю,.-");
    private static final List<String> ENGLISH = List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm,.-");

    private final Texts texts;
    private final TextInputControl field;
    private final Runnable onDone;
    private final ObjectProperty<Language> letters;
    private final BooleanProperty capitals = new SimpleBooleanProperty();

    public OnScreenKeyboard(TextInputControl field, Texts texts, Runnable onDone) {
        this.field = field;
        this.texts = texts;
        this.onDone = onDone;
        this.letters = new SimpleObjectProperty<>(texts.language().get());
        getStyleClass().add("keyboard");
        capitals.set(field.getText().isBlank());
        field.textProperty().addListener((_, before, now) -> follow(before, now));
        // Made while it has the focus, it selects what is in it, with the caret before it all.
        field.skinProperty().subscribe(field::end);
        letters.addListener((_, _, _) -> build());
        capitals.addListener((_, _, _) -> build());
        build();
    }

    /// A sentence begins with a capital, whoever begins it: a key, or a button with whole words.
    private void follow(String before, String now) {
        if (before.isBlank() != now.isBlank()) {
            capitals.set(now.isBlank());
        }
    }

    private void build() {
        List<String> rows =
                switch (letters.get()) {
                    case RU -> RUSSIAN;
                    case EN -> ENGLISH;
                };
        getChildren().setAll(rows.stream().map(this::row).toList());
        getChildren().add(bottom());
    }

    private Node row(String keys) {
        HBox row = new HBox();
        row.getStyleClass().add("row");
        keys.chars().mapToObj(c -> letter((char) c)).forEach(row.getChildren()::add);
        return row;
    }

    private Button letter(char c) {
        String small = String.valueOf(c);
        String shown = capitals.get() ? small.toUpperCase(Locale.ROOT) : small;
        return key("letter-" + small, shown, () -> {
            type(shown);
            capitals.set(false);
        });
    }

    private Node bottom() {
        Language other = letters.get() == Language.RU ? Language.EN : Language.RU;
        Button shift = word("keyboard-shift", "⇧", () -> capitals.set(!capitals.get()));
        Button language = word("keyboard-language", other.tag().toUpperCase(Locale.ROOT), () -> letters.set(other));
        Button space = word("keyboard-space", texts.get("space"), () -> type(" "));
        HBox.setHgrow(space, Priority.ALWAYS);
        Button erase = word("keyboard-backspace", "", this::erase);
        erase.setGraphic(Icons.BACKSPACE.node());
        erase.setAccessibleText(texts.get("backspace"));
        Button done = word("keyboard-done", texts.get("keyboard.done"), onDone);
        HBox row = new HBox(shift, language, space, erase, done);
        row.getStyleClass().add("row");
        return row;
    }

    private Button word(String id, String words, Runnable action) {
        Button key = key(id, words, action);
        key.getStyleClass().add("word");
        return key;
    }

    private Button key(String id, String shown, Runnable action) {
        Button key = new Button(shown);
        key.setId(id);
        key.setFocusTraversable(false);
        key.setMaxWidth(id.startsWith("letter") ? 120 : Double.MAX_VALUE);
        key.setMnemonicParsing(false);
        HBox.setHgrow(key, id.startsWith("letter") ? Priority.ALWAYS : Priority.SOMETIMES);
        key.setOnAction(_ -> action.run());
        return key;
    }

    private void type(String what) {
        field.insertText(field.getCaretPosition(), what);
    }

    private void erase() {
        if (field.getSelection().getLength() > 0) {
            field.replaceSelection("");
        } else {
            field.deletePreviousChar();
        }
    }
}
