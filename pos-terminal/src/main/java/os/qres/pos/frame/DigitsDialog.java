package os.qres.pos.frame;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Keypad;

/// A number of which the digits count, such as a slip's: noughts at its beginning stay.
public final class DigitsDialog {
    private final Desk desk;
    private final int longest;
    private final Consumer<String> onDone;
    private final Label typed = new Label();
    private final Dialog dialog;

    /// @param first what stands there already
    public DigitsDialog(Desk desk, String title, String first, int longest, Consumer<String> onDone) {
        this.desk = desk;
        this.longest = longest;
        this.onDone = onDone;
        typed.setId("digits-typed");
        typed.setText(first);
        typed.getStyleClass().addAll("type-total", "number-typed");
        Keypad keypad = new Keypad(desk.texts(), this::digit, this::erase);
        VBox content = new VBox(typed, keypad);
        content.getStyleClass().add("number-entry");
        dialog = new Dialog(title, content)
                .action("digits-cancel", desk.texts().get("cancel"), this::close)
                .action("digits-done", desk.texts().get("amount.done"), this::done, "primary");
        keypad.hear(dialog);
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                done();
            }
        });
    }

    public void show() {
        desk.layers().open(dialog);
    }

    private void digit(int digit) {
        if (typed.getText().length() < longest) {
            typed.setText(typed.getText() + digit);
        }
    }

    private void erase() {
        String text = typed.getText();
        typed.setText(text.isEmpty() ? text : text.substring(0, text.length() - 1));
    }

    private void done() {
        close();
        onDone.accept(typed.getText());
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
