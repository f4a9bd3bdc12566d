package os.qres.pos.frame;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.OnScreenKeyboard;

/// Somebody's own words, by the keyboard on the screen.
public final class WordsDialog {
    private final Desk desk;
    private final Consumer<String> onDone;
    private final TextField field = new TextField();
    private final Dialog dialog;

    /// @param onDone told of words, and of none not at all
    public WordsDialog(Desk desk, String title, int longest, Consumer<String> onDone) {
        this(desk, title, "", longest, onDone);
    }

    /// @param first what stands there until somebody types
    public WordsDialog(Desk desk, String title, String first, int longest, Consumer<String> onDone) {
        this.desk = desk;
        this.onDone = onDone;
        field.setId("words");
        field.setText(first);
        field.textProperty().subscribe(text -> {
            if (text.length() > longest) {
                field.setText(text.substring(0, longest));
            }
        });
        field.setOnAction(_ -> done());
        VBox content = new VBox(field, new OnScreenKeyboard(field, desk.texts(), this::done));
        content.getStyleClass().add("comment-entry");
        dialog = new Dialog(title, content)
                .action("words-cancel", desk.texts().get("cancel"), this::close)
                .action("words-done", desk.texts().get("amount.done"), this::done, "primary");
    }

    public void open() {
        desk.layers().open(dialog);
        dialog.applyCss();
        field.requestFocus();
        field.end();
    }

    private void done() {
        close();
        if (!field.getText().isBlank()) {
            onDone.accept(field.getText().strip());
        }
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
