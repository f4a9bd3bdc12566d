package os.qres.pos.frame;

import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Keypad;

/// A manager's PIN for one thing: the last digit submits by itself.
final class PinDialog {
    private static final int DIGITS = 6;

    private final Desk desk;
    private final BiConsumer<PinDialog, String> onPin;
    private final Label dots = new Label();
    private final Label problem = new Label();
    private final Dialog dialog;
    private String typed = "";

    PinDialog(Desk desk, BiConsumer<PinDialog, String> onPin) {
        this.desk = desk;
        this.onPin = onPin;
        dots.setId("approval-dots");
        dots.getStyleClass().addAll("type-total", "pin-dots");
        problem.setId("approval-problem");
        problem.setWrapText(true);
        problem.getStyleClass().addAll("type-line", "danger");
        Label hint = new Label(desk.texts().get("approval.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("type-line", "muted");
        Keypad keypad = new Keypad(desk.texts(), this::digit, this::erase);
        VBox content = new VBox(hint, dots, problem, keypad);
        content.getStyleClass().add("pin-entry");
        dialog = new Dialog(desk.texts().get("approval.title"), content)
                .action("approval-cancel", desk.texts().get("cancel"), this::close);
        keypad.hear(dialog);
        show(typed);
    }

    void show() {
        desk.layers().open(dialog);
    }

    private void digit(int digit) {
        if (typed.length() == DIGITS) {
            return;
        }
        problem.setText("");
        show(typed + digit);
        if (typed.length() == DIGITS) {
            onPin.accept(this, typed);
        }
    }

    private void erase() {
        show(typed.isEmpty() ? typed : typed.substring(0, typed.length() - 1));
    }

    private void show(String digits) {
        typed = digits;
        dots.setText("\u25cf".repeat(typed.length()) + "\u25cb".repeat(DIGITS - typed.length()));
    }

    /// Says why the PIN has opened nothing.
    void refused(Reply<?> reply) {
        String offline = desk.texts().get("approval.offline");
        wrong(
                reply instanceof Reply.Unreachable<?>
                        ? offline
                        : desk.house().noticeOf(reply).orElse(offline));
    }

    private void wrong(String words) {
        show("");
        problem.setText(words);
    }

    void close() {
        desk.layers().close(dialog);
    }
}
