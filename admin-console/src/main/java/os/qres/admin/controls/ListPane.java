package os.qres.admin.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.admin.editor.Editor;
import os.qres.admin.editor.Shelf;
import os.qres.admin.editor.ShelfState;
import os.qres.admin.editor.Subject;
import os.qres.terminal.controls.Notice;
import os.qres.terminal.text.Texts;

/// A section's list, or what stands in its place: loading, empty, nothing found, an error with Retry.
public final class ListPane<V> extends StackPane {
    private final Editor<V> editor;
    private final Shelf<V> shelf;
    private final Texts texts;
    private final String empty;
    private final ListView<V> list = new ListView<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private boolean following;

    /// @param row what a line shows
    /// @param empty the key of the sentence for an empty list
    public ListPane(Editor<V> editor, Function<V, Node> row, String empty) {
        this.editor = editor;
        this.shelf = editor.shelf();
        this.texts = editor.desk().texts();
        this.empty = empty;
        getStyleClass().add("list-pane");
        list.setId("list");
        list.setCellFactory(_ -> new Row(row));
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    }

    public void shown() {
        list.setItems(shelf.shown());
        subscriptions.add(shelf.state().subscribe(this::place));
        subscriptions.add(editor.subject().subscribe(_ -> mark()));
        subscriptions.add(shelf.shown().subscribe(() -> Platform.runLater(this::mark)));
    }

    public void hidden() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    /// Draws the lines anew, when something else that they show has changed.
    public void redraw() {
        list.refresh();
    }

    private void place(ShelfState state) {
        getChildren()
                .setAll(
                        switch (state) {
                            case ShelfState.Loading _ -> Notice.busy(texts.get("busy"));
                            case ShelfState.Failed(String words) -> Notice.error(words, texts, shelf::refresh);
                            case ShelfState.Empty _ -> Notice.empty(texts.get(empty));
                            case ShelfState.NoneFound _ -> Notice.empty(texts.get("list.none"));
                            case ShelfState.Shown _ -> list;
                        });
    }

    private void chosen(@Nullable V view) {
        if (following || view == null) {
            return;
        }
        editor.select(view);
        mark();
    }

    /// The marked line is the one that the editor shows, whatever was pressed.
    private void mark() {
        following = true;
        switch (editor.subject().get()) {
            case Subject.Present<V>(V view) ->
                shelf.byId(shelf.book().id().applyAsInt(view))
                        .filter(shelf.shown()::contains)
                        .ifPresentOrElse(now -> list.getSelectionModel().select(now), () -> list.getSelectionModel()
                                .clearSelection());
            case Subject.Fresh<V> _, Subject.Nothing<V> _ ->
                list.getSelectionModel().clearSelection();
        }
        following = false;
    }

    private final class Row extends ListCell<V> {
        private final Function<V, Node> row;

        Row(Function<V, Node> row) {
            this.row = row;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable V item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setText(null);
            setGraphic(isEmpty || item == null ? null : row.apply(item));
        }

        /// As high as its words are where they wrap: a cell by itself asks its graphic as if there were room for all
        /// of them beside each other.
        @Override
        protected double computePrefHeight(double width) {
            Node graphic = getGraphic();
            if (graphic == null || width < 0) {
                return super.computePrefHeight(width);
            }
            double room = width - snappedLeftInset() - snappedRightInset();
            return snappedTopInset() + graphic.prefHeight(room) + snappedBottomInset();
        }
    }
}
