package os.qres.pos.frame;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import os.qres.terminal.controls.OnScreenKeyboard;

/// The text fields of a dialog over one keyboard, which types where the focus is.
public final class TypedFields {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Desk desk;
    private final Runnable save;
    private final StackPane keyboard = new StackPane();

    /// @param save what Enter does
    public TypedFields(Desk desk, Runnable save) {
        this.desk = desk;
        this.save = save;
    }

    public Node keyboard() {
        return keyboard;
    }

    /// @param key of the words that stand in it while it is empty; with a hyphen for its dot, the field's id
    /// @param longest characters that it takes
    public TextField field(String key, StringProperty value, int longest) {
        TextField field = new TextField(value.get());
        field.setId(key.replace('.', '-'));
        field.setPromptText(desk.texts().get(key));
        field.textProperty().subscribe(text -> {
            if (text.length() > longest) {
                field.setText(text.substring(0, longest));
                return;
            }
            value.set(text);
            field.pseudoClassStateChanged(WRONG, false);
        });
        field.setOnAction(_ -> save.run());
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                typeInto(field);
            }
        });
        return field;
    }

    public void typeInto(TextField field) {
        keyboard.getChildren().setAll(new OnScreenKeyboard(field, desk.texts(), save));
    }

    /// Says what is wrong with a field, and goes there.
    public void wrong(TextField field, String words) {
        field.pseudoClassStateChanged(WRONG, true);
        field.requestFocus();
        field.end();
        desk.way().say(desk.texts().get(words));
    }
}
