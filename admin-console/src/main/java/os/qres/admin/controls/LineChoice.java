package os.qres.admin.controls;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/// One of a few values in a line of a list.
public final class LineChoice<T extends @Nullable Object> extends ComboBox<Option<T>> {
    /// @param then told of what is chosen
    public LineChoice(String id, List<Option<T>> options, T now, Consumer<T> then) {
        setId(id);
        getItems().setAll(options);
        options.stream()
                .filter(option -> Objects.equals(option.value(), now))
                .findFirst()
                .ifPresent(this::setValue);
        setMinWidth(120);
        setMaxWidth(Double.MAX_VALUE);
        valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                then.accept(chosen.value());
            }
        });
    }
}
