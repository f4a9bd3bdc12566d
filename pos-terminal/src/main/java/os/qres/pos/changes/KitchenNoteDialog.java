package os.qres.pos.changes;

import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderDraft;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.OnScreenKeyboard;

/// What the kitchen must know of the whole check: an allergy first of all.
public final class KitchenNoteDialog {
    private final Desk desk;
    private final CheckChanges changes;
    private final @Nullable String seen;
    private final TextField field = new TextField();
    private final Dialog dialog;

    public KitchenNoteDialog(Desk desk, CheckChanges changes) {
        this.desk = desk;
        this.changes = changes;
        field.setId("note");
        seen = changes.kitchenNote().orElse(null);
        field.setText(seen == null ? "" : seen);
        field.setPromptText(desk.texts().get("changes.note.prompt"));
        field.textProperty().subscribe(text -> {
            if (text.length() > OrderDraft.LONGEST_NOTES) {
                field.setText(text.substring(0, OrderDraft.LONGEST_NOTES));
            }
        });
        field.setOnAction(_ -> save());
        FlowPane quick = new FlowPane();
        quick.getStyleClass().add("comment-quick");
        Stream.of(desk.texts().get("changes.note.quick").split("\\|"))
                .map(this::beginning)
                .forEach(quick.getChildren()::add);
        VBox content = new VBox(field, quick, new OnScreenKeyboard(field, desk.texts(), this::save));
        content.getStyleClass().add("comment-entry");
        dialog = new Dialog(desk.texts().get("changes.note.title"), content)
                .action("note-cancel", desk.texts().get("cancel"), this::close)
                .action("note-save", desk.texts().get("changes.note.save"), this::save, "primary");
    }

    /// Not while the check is on its way.
    public void open() {
        if (changes.isOpening()) {
            desk.way().say(desk.texts().get("changes.waiting"));
            return;
        }
        desk.layers().open(dialog);
        dialog.applyCss();
        field.requestFocus();
        field.end();
    }

    /// Words that something has still to follow.
    private Button beginning(String words) {
        Button button = new Button(words);
        button.setId("note-quick");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            String before = field.getText().strip();
            field.setText((before.isEmpty() ? words : before + "; " + words) + ": ");
            field.end();
        });
        return button;
    }

    private void save() {
        close();
        changes.setKitchenNote(seen, field.getText());
    }

    private void close() {
        desk.layers().close(dialog);
    }
}
