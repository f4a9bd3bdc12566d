package os.qres.admin.controls;

import java.util.List;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.ValueEntry;

/// An entry with a few values to choose from. In FXML: `<PickBox label="%dish.station" />`.
public final class PickBox<T extends @Nullable Object> extends Labelled {
    private final ComboBox<Option<T>> combo = new ComboBox<>();
    private @Nullable ChangeListener<T> onEntry;

    public PickBox() {
        combo.setMaxWidth(Double.MAX_VALUE);
        hold(combo);
    }

    public void show(ValueEntry<?, T> entry, List<Option<T>> options) {
        offer(entry, options);
        ChangeListener<T> listener = (_, _, now) -> choose(now);
        onEntry = listener;
        entry.value().addListener(new WeakChangeListener<>(listener));
        combo.setOnAction(_ -> {
            Option<T> chosen = combo.getValue();
            if (chosen != null) {
                entry.value().set(chosen.value());
            }
        });
        follow(entry, combo);
    }

    /// Other values to choose from, such as stations that have come in since.
    public void offer(ValueEntry<?, T> entry, List<Option<T>> options) {
        if (!options.equals(combo.getItems())) {
            combo.getItems().setAll(options);
        }
        choose(entry.get());
    }

    public ComboBox<Option<T>> combo() {
        return combo;
    }

    private void choose(T value) {
        combo.getItems().stream()
                .filter(option -> Objects.equals(option.value(), value))
                .findFirst()
                .ifPresentOrElse(combo::setValue, () -> combo.setValue(null));
    }
}
