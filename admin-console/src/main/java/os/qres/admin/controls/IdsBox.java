package os.qres.admin.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.ValueEntry;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// An entry that holds several other objects: each with a button that takes it out, and one that adds more.
/// In FXML: `<IdsBox label="%dish.ingredient_ids" />`, with `rows="true"` for a line each.
public final class IdsBox extends Labelled {
    private Pane pane = new FlowPane();
    private @Nullable ChangeListener<List<Integer>> onEntry;
    private Runnable redraw = () -> {};

    public IdsBox() {
        setRows(false);
    }

    public boolean isRows() {
        return pane instanceof VBox;
    }

    public void setRows(boolean rows) {
        pane = rows ? new VBox() : new FlowPane();
        pane.getStyleClass().add(rows ? "id-rows" : "id-chips");
        hold(pane);
    }

    /// @param node what stands for one of them
    /// @param pick asks for others: given those that are in, it hands back those that shall be
    public void show(
            ValueEntry<?, List<Integer>> entry, Texts texts, String add, IntFunction<Node> node, Picking pick) {
        redraw = () -> fill(entry, texts, add, node, pick);
        ChangeListener<List<Integer>> listener = (_, _, _) -> redraw.run();
        onEntry = listener;
        entry.value().addListener(new WeakChangeListener<>(listener));
        follow(entry, pane);
        redraw.run();
    }

    /// Asks a person which of all there are.
    @FunctionalInterface
    public interface Picking {
        void ask(Set<Integer> chosen, java.util.function.Consumer<List<Integer>> then);
    }

    /// A way of picking from a list in a dialog.
    public static Picking from(
            Layers layers, Texts texts, String title, java.util.function.Supplier<List<Option<Integer>>> options) {
        return (chosen, then) -> PickDialog.open(layers, texts, title, options.get(), chosen, then);
    }

    /// Draws it anew, when what its objects are called has changed.
    public void redraw() {
        redraw.run();
    }

    private void fill(
            ValueEntry<?, List<Integer>> entry, Texts texts, String add, IntFunction<Node> node, Picking pick) {
        List<Node> nodes = new ArrayList<>();
        for (int id : entry.get()) {
            Button out = new Button("", Icons.CLOSE.node());
            out.getStyleClass().addAll("plain", "take-out");
            out.setAccessibleText(texts.get("take-out"));
            out.setOnAction(_ -> entry.value()
                    .set(entry.get().stream().filter(other -> other != id).toList()));
            HBox item = new HBox(node.apply(id), out);
            item.getStyleClass().add("id-item");
            nodes.add(item);
        }
        Button more = new Button(add, Icons.PLUS.node());
        more.setId(entry.key() + "-add");
        more.getStyleClass().add("filter-chip");
        more.setOnAction(_ -> pick.ask(Set.copyOf(entry.get()), entry.value()::set));
        nodes.add(more);
        pane.getChildren().setAll(nodes);
    }
}
