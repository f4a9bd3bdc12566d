package os.qres.pos.changes;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.OnScreenKeyboard;

/// A note for the kitchen: usual words by one tap, any others by the keyboard on the screen.
public final class CommentDialog {
    private static final int LONGEST = 500;

    private final Desk desk;
    private final Consumer<String> onSave;
    private final TextField field = new TextField();
    private final Dialog dialog;

    public CommentDialog(Desk desk, @Nullable String words, Consumer<String> onSave) {
        this.desk = desk;
        this.onSave = onSave;
        field.setId("comment");
        field.setText(words == null ? "" : words);
        field.setPromptText(desk.texts().get("comment.prompt"));
        field.textProperty().subscribe(text -> {
            if (text.length() > LONGEST) {
                field.setText(text.substring(0, LONGEST));
            }
        });
        field.setOnAction(_ -> save());
        FlowPane quick = new FlowPane();
        quick.getStyleClass().add("comment-quick");
        Stream.of(desk.texts().get("comment.quick").split("\\|"))
                .map(this::phrase)
                .forEach(quick.getChildren()::add);
        VBox content = new VBox(field, quick, new OnScreenKeyboard(field, desk.texts(), this::save));
        content.getStyleClass().add("comment-entry");
        dialog = new Dialog(desk.texts().get("comment.title"), content)
                .action("comment-cancel", desk.texts().get("cancel"), this::close)
                .action("comment-save", desk.texts().get("comment.save"), this::save, "primary");
    }

    public void open() {
        desk.layers().open(dialog);
        dialog.applyCss();
        field.requestFocus();
        field.end();
    }

    private Button phrase(String words) {
        Button button = new Button(words);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            String before = field.getText().strip();
            field.setText(before.isEmpty() ? words : before + ", " + words);
            field.end();
        });
        return button;
    }

    private void save() {
        close();
        onSave.accept(field.getText());
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
