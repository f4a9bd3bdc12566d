package os.qres.admin.controls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;

/// Ticks in a list that is filtered as one types.
final class PickDialog {
    private PickDialog() {}

    static void open(
            Layers layers,
            Texts texts,
            String title,
            List<Option<Integer>> options,
            Set<Integer> chosen,
            Consumer<List<Integer>> then) {
        Set<Integer> ticked = new LinkedHashSet<>(chosen);
        FilteredList<Option<Integer>> found = new FilteredList<>(FXCollections.observableArrayList(options));
        TextField filter = new TextField();
        filter.setId("pick-filter");
        filter.setPromptText(texts.get("pick.filter"));
        filter.textProperty().subscribe(words -> {
            String wanted = words.strip().toLowerCase(Locale.ROOT);
            found.setPredicate(o -> o.words().toLowerCase(Locale.ROOT).contains(wanted));
        });
        ListView<Option<Integer>> list = new ListView<>(found);
        list.setId("pick-list");
        list.setCellFactory(_ -> new Tick(ticked));
        VBox content = new VBox(filter, list);
        content.getStyleClass().addAll("dialog-form", "pick");
        Dialog dialog = new Dialog(title, content);
        dialog.action("pick-cancel", texts.get("cancel"), () -> layers.close(dialog));
        dialog.action(
                "pick-done",
                texts.get("pick.done"),
                () -> {
                    layers.close(dialog);
                    then.accept(List.copyOf(ticked));
                },
                "primary");
        ((Button) dialog.lookup("#pick-done")).setDefaultButton(true);
        layers.open(dialog);
        Platform.runLater(filter::requestFocus);
    }

    /// A line that is ticked wherever it is pressed.
    private static final class Tick extends ListCell<Option<Integer>> {
        private final Set<Integer> ticked;
        private final CheckBox box = new CheckBox();

        Tick(Set<Integer> ticked) {
            this.ticked = ticked;
            box.setMaxWidth(Double.MAX_VALUE);
            box.prefWidthProperty().bind(widthProperty().subtract(24));
            box.setOnAction(_ -> tick(box.isSelected()));
        }

        private void tick(boolean is) {
            if (is) {
                ticked.add(getItem().value());
            } else {
                ticked.remove(getItem().value());
            }
        }

        @Override
        protected void updateItem(@Nullable Option<Integer> item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            boolean isThere = !isEmpty && item != null;
            setGraphic(isThere ? box : null);
            if (isThere) {
                box.setText(item.words());
                box.setSelected(ticked.contains(item.value()));
            }
        }
    }
}
