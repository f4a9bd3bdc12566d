package os.qres.pos.frame;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Keypad;

/// A manager's PIN for one thing, of any length that the server takes: the sixth digit submits by itself, a shorter PIN
/// by a key. A shorter one is not tried on the way, since each wrong try counts.
final class PinDialog {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 6;

    private final Desk desk;
    private final BiConsumer<PinDialog, String> onPin;
    private final Label dots = new Label();
    private final Label problem = new Label();
    private final Dialog dialog;
    private final Node allow;
    private String typed = "";
    private boolean isAsking;

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
                .action("approval-cancel", desk.texts().get("cancel"), this::close)
                .action("approval-allow", desk.texts().get("approval.allow"), this::submit, "primary");
        allow = dialog.lookup("#approval-allow");
        keypad.hear(dialog);
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && typed.length() >= SHORTEST) {
                event.consume();
                submit();
            }
        });
        show(typed);
    }

    void show() {
        desk.layers().open(dialog);
    }

    private void digit(int digit) {
        if (isAsking || typed.length() == LONGEST) {
            return;
        }
        problem.setText("");
        show(typed + digit);
        if (typed.length() == LONGEST) {
            submit();
        }
    }

    private void submit() {
        if (isAsking || typed.length() < SHORTEST) {
            return;
        }
        isAsking = true;
        show(typed);
        onPin.accept(this, typed);
    }

    private void erase() {
        if (!isAsking && !typed.isEmpty()) {
            show(typed.substring(0, typed.length() - 1));
        }
    }

    private void show(String digits) {
        typed = digits;
        dots.setText("\u25cf".repeat(typed.length()) + "\u25cb".repeat(LONGEST - typed.length()));
        allow.setDisable(isAsking || typed.length() < SHORTEST);
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
        isAsking = false;
        show("");
        problem.setText(words);
    }

    void close() {
        desk.layers().close(dialog);
    }
}
