package os.qres.admin.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.ValueEntry;

/// An entry that holds any of a few values, each a button that stays pressed. In FXML:
/// `<ManyBox label="%price.weekdays" />`.
public final class ManyBox<T> extends Labelled {
    private final FlowPane pane = new FlowPane();
    private @Nullable ChangeListener<List<T>> onEntry;

    public ManyBox() {
        pane.getStyleClass().add("chips");
        hold(pane);
    }

    /// @param options in the order in which they are kept
    public void show(ValueEntry<?, List<T>> entry, List<Option<T>> options) {
        for (Option<T> option : options) {
            ToggleButton button = new ToggleButton(option.words());
            button.setId(entry.key() + "-" + option.value().toString().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("filter-chip");
            button.setOnAction(_ -> entry.value().set(pressed(options)));
            pane.getChildren().add(button);
        }
        ChangeListener<List<T>> listener = (_, _, now) -> press(options, now);
        onEntry = listener;
        entry.value().addListener(new WeakChangeListener<>(listener));
        press(options, entry.get());
        follow(entry, pane);
    }

    private List<T> pressed(List<Option<T>> options) {
        List<T> pressed = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if (((ToggleButton) pane.getChildren().get(i)).isSelected()) {
                pressed.add(options.get(i).value());
            }
        }
        return List.copyOf(pressed);
    }

    private void press(List<Option<T>> options, List<T> now) {
        for (int i = 0; i < options.size(); i++) {
            ((ToggleButton) pane.getChildren().get(i))
                    .setSelected(now.contains(options.get(i).value()));
        }
    }
}
