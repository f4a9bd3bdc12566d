package os.qres.admin.controls;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// A few words in a row, one of them pressed: what a list is filtered by.
public final class Chips<T extends @Nullable Object> extends FlowPane {
    private final Consumer<T> onChoice;

    public Chips(Consumer<T> onChoice) {
        this.onChoice = onChoice;
        getStyleClass().add("chips");
    }

    public void show(List<Option<T>> options, T chosen) {
        getChildren().setAll(options.stream().map(o -> chip(o, chosen)).toList());
    }

    private ToggleButton chip(Option<T> option, T chosen) {
        ToggleButton chip = new ToggleButton(option.words());
        chip.getStyleClass().add("filter-chip");
        chip.setUserData(option);
        chip.setSelected(Objects.equals(option.value(), chosen));
        chip.setOnAction(_ -> {
            getChildren().forEach(other -> ((ToggleButton) other).setSelected(other.equals(chip)));
            onChoice.accept(option.value());
        });
        return chip;
    }
}
