package os.qres.admin.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import os.qres.admin.form.ValueEntry;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// An entry that holds a list: a line for each, which can be typed in and taken out. What the server says of one
/// (`rules[2].price`) stands below that line.
public final class EntryLines<T> extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// What people type in per cent: the server's sentence would speak of another number.
    private static final Set<String> BASIS_POINTS = Set.of("basis_points", "rate", "usual_rate");

    private final ValueEntry<?, List<T>> entry;
    private final Texts texts;
    private final Maker<T> maker;
    private final VBox lines = new VBox();
    private final Label general = error();
    private final ChangeListener<List<T>> onValue = (_, _, _) -> redraw();
    private final ChangeListener<String> onError = (_, _, words) -> refuse(words);
    private boolean typing;

    /// Makes one line.
    @FunctionalInterface
    public interface Maker<T> {
        /// @param put takes what is typed
        Node line(int place, T value, Consumer<T> put);
    }

    /// @param below what stands below the lines, such as buttons that add more
    public EntryLines(ValueEntry<?, List<T>> entry, Texts texts, Maker<T> maker, Node... below) {
        this.entry = entry;
        this.texts = texts;
        this.maker = maker;
        setId(entry.key().replace('.', '-'));
        getStyleClass().add("id-rows");
        lines.getStyleClass().add("id-rows");
        getChildren().addAll(lines, general);
        getChildren().addAll(below);
        entry.value().addListener(new WeakChangeListener<>(onValue));
        entry.error().addListener(new WeakChangeListener<>(onError));
        redraw();
    }

    /// Draws the lines anew, when what they show beside their values has changed.
    public void redraw() {
        if (typing) {
            return;
        }
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < entry.get().size(); i++) {
            all.add(row(i));
        }
        lines.getChildren().setAll(all);
        refuse(entry.error().get());
    }

    /// Puts one more at the end.
    public void add(T value) {
        List<T> values = new ArrayList<>(entry.get());
        values.add(value);
        entry.value().set(List.copyOf(values));
    }

    private Node row(int place) {
        Node line = maker.line(place, entry.get().get(place), value -> typed(place, value));
        HBox.setHgrow(line, Priority.ALWAYS);
        Button out = new Button("", Icons.CLOSE.node());
        out.getStyleClass().addAll("plain", "take-out");
        out.setAccessibleText(texts.get("take-out"));
        out.setOnAction(_ -> takeOut(place));
        HBox row = new HBox(line, out);
        row.getStyleClass().addAll("form-row", "entry-line");
        return new VBox(row, error());
    }

    private static Label error() {
        Label error = new Label();
        error.getStyleClass().addAll("field-error", "danger");
        error.setGraphic(Icons.WARNING.node());
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        return error;
    }

    /// What is typed stays as it is while it is typed.
    private void typed(int place, T value) {
        List<T> values = new ArrayList<>(entry.get());
        values.set(place, value);
        typing = true;
        entry.value().set(List.copyOf(values));
        typing = false;
    }

    private void takeOut(int place) {
        List<T> values = new ArrayList<>(entry.get());
        values.remove(place);
        entry.value().set(List.copyOf(values));
    }

    private void refuse(String said) {
        int place = place(said);
        String field = entry.refusedAt().substring(entry.refusedAt().lastIndexOf('.') + 1);
        String words = place >= 0 && BASIS_POINTS.contains(field) ? texts.get("form.percent") : said;
        say(general, place < 0 ? words : "");
        for (int i = 0; i < lines.getChildren().size(); i++) {
            VBox line = (VBox) lines.getChildren().get(i);
            boolean isWrong = i == place;
            say((Label) line.getChildren().getLast(), isWrong ? words : "");
            line.lookupAll(".text-field")
                    .forEach(node -> node.pseudoClassStateChanged(WRONG, isWrong && field.equals(node.getUserData())));
        }
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
    }

    /// Which line it is about, or less than none.
    private int place(String words) {
        String rest = entry.refusedAt().startsWith(entry.key() + "[")
                ? entry.refusedAt().substring(entry.key().length() + 1)
                : "";
        return words.isEmpty() || !rest.matches("\\d{1,4}].*")
                ? -1
                : Integer.parseInt(rest.substring(0, rest.indexOf(']')));
    }
}
