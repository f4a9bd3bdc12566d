package os.qres.pos.order;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import os.qres.pos.draft.ItemFace;
import os.qres.pos.frame.Desk;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.OnScreenKeyboard;
import os.qres.terminal.theme.Icons;

/// Finds a dish by its name or code, with fingers or on a keyboard; a tap or Enter adds it as its button in the grid
/// would. The grid below stays as it is.
final class SearchDialog {
    private static final int COLUMNS = 4;
    private static final int MOST = 2 * COLUMNS;
    private static final int LONGEST = 60;

    private final OrderViewModel order;
    private final Desk desk;
    private final TextField field = new TextField();
    private final GridPane results = new GridPane();
    private final Label hint = new Label();
    private final List<FoundTile> tiles = new ArrayList<>();
    private final Dialog dialog;
    private List<ItemFace> found = List.of();
    private int next = -1;

    /// @param typed what was typed on a keyboard to begin with
    SearchDialog(OrderViewModel order, Desk desk, String typed) {
        this.order = order;
        this.desk = desk;
        field.setId("search-field");
        field.setPromptText(desk.texts().get("search.prompt"));
        field.setText(typed);
        field.setOnAction(_ -> take(next));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::arrows);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button close = new Button("", Icons.CLOSE.node());
        close.setId("search-close");
        close.getStyleClass().add("icon-button");
        close.setFocusTraversable(false);
        close.setAccessibleText(desk.texts().get("cancel"));
        close.setOnAction(_ -> desk.layers().close(dialog()));
        HBox line = new HBox(field, close);
        line.getStyleClass().add("search-line");
        results.getStyleClass().add("search-results");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            results.getColumnConstraints().add(column);
        }
        hint.getStyleClass().add("search-hint");
        StackPane place = new StackPane(results, hint);
        place.getStyleClass().add("search-place");
        VBox content = new VBox(line, place, new OnScreenKeyboard(field, desk.texts(), () -> take(next)));
        content.getStyleClass().add("search-entry");
        dialog = new Dialog(desk.texts().get("search.title"), content);
        dialog.getStyleClass().add("search-card");
        field.textProperty().subscribe(text -> {
            if (text.length() > LONGEST) {
                field.setText(text.substring(0, LONGEST));
            }
            show();
        });
    }

    /// The first letter or digit typed on the order's screen opens the search with it.
    static Subscription listen(Region root, OrderViewModel order, Desk desk) {
        EventHandler<KeyEvent> typed = event -> {
            String character = event.getCharacter();
            boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
            if (plain && isWord(character) && !desk.layers().isAsking()) {
                event.consume();
                new SearchDialog(order, desk, character).open();
            }
        };
        root.addEventHandler(KeyEvent.KEY_TYPED, typed);
        return () -> root.removeEventHandler(KeyEvent.KEY_TYPED, typed);
    }

    void open() {
        desk.layers().open(dialog);
        // A field that gets its skin after the focus selects what is in it, and the next letter would replace it.
        dialog.applyCss();
        field.requestFocus();
        field.end();
    }

    private static boolean isWord(String character) {
        return character.codePoints().findFirst().stream().anyMatch(Character::isLetterOrDigit);
    }

    private Dialog dialog() {
        return dialog;
    }

    private void show() {
        found = order.find(field.getText(), MOST);
        results.getChildren().clear();
        tiles.clear();
        for (int i = 0; i < found.size(); i++) {
            FoundTile tile = new FoundTile(desk, found.get(i));
            int at = i;
            tile.setOnAction(_ -> take(at));
            tiles.add(tile);
            results.add(tile, i % COLUMNS, i / COLUMNS);
        }
        hint.setVisible(found.isEmpty());
        hint.setText(desk.texts().get(field.getText().isBlank() ? "search.hint" : "search.nothing"));
        next = -1;
        step(1);
    }

    private void arrows(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// To the next dish that can be sold.
    private void step(int by) {
        for (int at = next + by; at >= 0 && at < found.size(); at += by) {
            if (!found.get(at).off()) {
                next = at;
                break;
            }
        }
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).setNext(i == next);
        }
    }

    private void take(int at) {
        if (at >= 0 && at < found.size()) {
            desk.layers().close(dialog);
            order.tapDish(found.get(at).dishId());
        }
    }
}
