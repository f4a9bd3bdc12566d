package os.qres.pos.till;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import os.qres.model.orders.OrderView;
import os.qres.pos.frame.Desk;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.OnScreenKeyboard;
import os.qres.terminal.theme.Icons;

/// Finds a paid check by whatever one knows of it, as one types: its sum, its number, its table, who served it, how it
/// was paid. A tap opens one; Enter lists all of them.
final class CheckSearchDialog {
    /// As many as fit above the keyboard on the smallest panel.
    private static final int MOST = 2;

    private final TillViewModel till;
    private final Desk desk;
    private final TextField field = new TextField();
    private final VBox rows = new VBox();
    private final Label hint = new Label();
    private final Dialog dialog;
    private String asked = "";
    private boolean isAsking;

    CheckSearchDialog(TillViewModel till, Desk desk, String typed) {
        this.till = till;
        this.desk = desk;
        field.setId("checks-words");
        field.setPromptText(desk.texts().get("checks.find.words"));
        field.setText(typed);
        field.setOnAction(_ -> all());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button close = new Button("", Icons.CLOSE.node());
        close.setId("checks-words-close");
        close.getStyleClass().add("icon-button");
        close.setFocusTraversable(false);
        close.setAccessibleText(desk.texts().get("cancel"));
        close.setOnAction(_ -> close());
        HBox line = new HBox(field, close);
        line.getStyleClass().add("search-line");
        rows.getStyleClass().add("paid-checks");
        hint.setId("checks-words-hint");
        hint.getStyleClass().add("search-hint");
        hint.setWrapText(true);
        StackPane place = new StackPane(rows, hint);
        place.getStyleClass().add("search-place");
        VBox content = new VBox(line, place, new OnScreenKeyboard(field, desk.texts(), this::all));
        content.getStyleClass().add("search-entry");
        dialog = new Dialog(desk.texts().get("checks.find.title"), content);
        dialog.getStyleClass().add("search-card");
        field.textProperty().subscribe(text -> {
            if (text.length() > CheckQuery.LONGEST) {
                field.setText(text.substring(0, CheckQuery.LONGEST));
            }
            ask();
        });
    }

    void open() {
        desk.layers().open(dialog);
        dialog.applyCss();
        field.requestFocus();
        field.end();
    }

    private void close() {
        desk.layers().close(dialog);
    }

    private String words() {
        return field.getText().strip();
    }

    /// One question at a time: what was typed meanwhile is asked for when the answer is there.
    private void ask() {
        if (words().isEmpty()) {
            asked = "";
            show(List.of(), desk.texts().get("checks.find.hint"));
        } else if (!isAsking && !words().equals(asked)) {
            isAsking = true;
            asked = words();
            till.search(asked, this::heard);
        }
    }

    private void heard(Reply<List<OrderView>> reply) {
        isAsking = false;
        if (!words().equals(asked)) {
            ask();
        } else if (reply instanceof Reply.Ok<List<OrderView>>(List<OrderView> found)) {
            show(found, desk.texts().get("checks.found.none", words()));
        } else {
            show(List.of(), till.words(reply));
        }
    }

    private void show(List<OrderView> found, String otherwise) {
        rows.getChildren()
                .setAll(found.stream()
                        .limit(MOST)
                        .map(check -> new CheckTile(desk, check, () -> {
                            close();
                            till.open(check);
                        }))
                        .toList());
        hint.setText(otherwise);
        hint.setVisible(found.isEmpty());
    }

    private void all() {
        if (!words().isEmpty()) {
            close();
            till.find(CheckQuery.words(words()));
        }
    }
}
