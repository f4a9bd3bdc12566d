package os.qres.admin.controls;

import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import os.qres.admin.form.TextEntry;

/// An entry that is typed. In FXML: `<TextBox label="%person.phone" />`, with `secret="true"` for passwords
/// and `lines="3"` for longer texts.
public final class TextBox extends Labelled {
    private TextInputControl input = new TextField();

    public TextBox() {
        hold(input);
    }

    public boolean isSecret() {
        return input instanceof PasswordField;
    }

    public void setSecret(boolean secret) {
        put(secret ? new PasswordField() : new TextField());
    }

    public int getLines() {
        return input instanceof TextArea area ? area.getPrefRowCount() : 1;
    }

    public void setLines(int lines) {
        TextArea area = new TextArea();
        area.setPrefRowCount(lines);
        area.setWrapText(true);
        put(area);
    }

    public String getHint() {
        return input.getPromptText();
    }

    public void setHint(String words) {
        input.setPromptText(words);
    }

    public void show(TextEntry<?> entry) {
        input.textProperty().bindBidirectional(entry.text());
        follow(entry, input);
    }

    /// The control itself, to give it the focus.
    public TextInputControl input() {
        return input;
    }

    private void put(TextInputControl other) {
        other.setPromptText(input.getPromptText());
        input = other;
        hold(other);
    }
}
