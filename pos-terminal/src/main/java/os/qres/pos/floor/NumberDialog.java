package os.qres.pos.floor;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Keypad;

/// "12, Enter": the quickest way to a table, on the glass or on a keyboard.
final class NumberDialog {
    private static final int DIGITS = 4;

    private final FloorViewModel floor;
    private final Desk desk;
    private final Label typed = new Label();
    private final Label problem = new Label();
    private final Dialog dialog;

    NumberDialog(FloorViewModel floor, Desk desk) {
        this.floor = floor;
        this.desk = desk;
        typed.setId("number-typed");
        typed.getStyleClass().addAll("type-total", "number-typed");
        problem.getStyleClass().addAll("type-line", "danger");
        Keypad keypad = new Keypad(desk.texts(), this::digit, this::erase);
        VBox content = new VBox(typed, problem, keypad);
        content.getStyleClass().add("number-entry");
        dialog = new Dialog(desk.texts().get("floor.number.title"), content)
                .action("number-cancel", desk.texts().get("cancel"), this::close)
                .action("number-open", desk.texts().get("floor.number.open"), this::open, "primary");
        keypad.hear(dialog);
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                open();
            }
        });
    }

    void show() {
        desk.layers().open(dialog);
    }

    void digit(int digit) {
        if (typed.getText().length() < DIGITS) {
            typed.setText(typed.getText() + digit);
        }
        problem.setText("");
    }

    private void erase() {
        String text = typed.getText();
        typed.setText(text.isEmpty() ? text : text.substring(0, text.length() - 1));
        problem.setText("");
    }

    private void open() {
        if (typed.getText().isEmpty()) {
            return;
        }
        int number = Integer.parseInt(typed.getText());
        if (floor.openNumber(number)) {
            close();
            return;
        }
        problem.setText(desk.texts().get("floor.number.unknown", number));
        typed.setText("");
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
