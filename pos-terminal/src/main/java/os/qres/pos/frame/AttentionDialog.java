package os.qres.pos.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import os.qres.terminal.controls.Dialog;

/// What the server refused after the waiter had gone on: each with the reason and one button.
final class AttentionDialog {
    private static final int SHOWN = 6;

    private final Desk desk;
    private final Dialog dialog;
    private final VBox rows = new VBox();

    AttentionDialog(Desk desk) {
        this.desk = desk;
        rows.getStyleClass().add("attention-rows");
        dialog = new Dialog(desk.texts().get("attention.title"), rows)
                .action("attention-close", desk.texts().get("frame.close"), this::close);
    }

    void open() {
        show();
        desk.layers().open(dialog);
    }

    private void close() {
        desk.layers().close(dialog);
    }

    private void show() {
        List<AttentionTask> tasks = AttentionTask.of(desk.house());
        if (tasks.isEmpty()) {
            close();
        }
        rows.getChildren().setAll(tasks.stream().limit(SHOWN).map(this::row).toList());
    }

    private Node row(AttentionTask task) {
        Label subject = new Label(
                task.at() == null
                        ? task.subject()
                        : task.subject() + " · " + desk.formats().time(task.at()));
        subject.getStyleClass().add("type-item");
        Label words = new Label(task.words());
        words.getStyleClass().add("type-line");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(subject, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(text, answer(task));
        row.getStyleClass().addAll("card", "attention-row");
        return row;
    }

    private Button answer(AttentionTask task) {
        Integer table = task.table();
        if (table != null) {
            return button("attention.open", () -> {
                settle(task);
                close();
                desk.way().table(table);
            });
        }
        return button("attention.settle", () -> {
            settle(task);
            show();
        });
    }

    private void settle(AttentionTask task) {
        if (task.refused() != null) {
            desk.house().queue().settle(task.refused());
        }
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(desk.texts().get(key));
        Fxml.whole(button);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
