package os.qres.kitchen.screen;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.PagedGrid;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A question over the board whose answers are numbered: a finger presses one, a bump bar its number.
final class ChoiceList {
    private static final int ROWS = 5;
    private static final int COLUMNS = 2;

    private final Layers layers;
    private final Texts texts;
    private List<Choice> choices = List.of();
    private @Nullable PagedGrid<Choice> grid;
    private @Nullable Dialog dialog;

    ChoiceList(Layers layers, Texts texts) {
        this.layers = layers;
        this.texts = texts;
    }

    boolean isOpen() {
        return dialog != null && layers.asks(dialog);
    }

    void open(String title, List<Choice> answers) {
        close();
        choices = List.copyOf(answers);
        PagedGrid<Choice> pages = new PagedGrid<>(COLUMNS, ROWS, 12, texts, this::button);
        pages.getStyleClass().add("choices");
        pages.setItems(choices);
        grid = pages;
        Dialog question = new Dialog(title, pages);
        question.getStyleClass().add("choice-list");
        question.action("choices-close", texts.get("close"), this::close);
        dialog = question;
        layers.open(question);
    }

    void close() {
        if (dialog != null) {
            layers.close(dialog);
        }
        dialog = null;
    }

    void turnPage(int pages) {
        if (grid != null) {
            grid.page().set(Math.clamp((long) grid.page().get() + pages, 0, grid.pages() - 1));
        }
    }

    /// @param place 1 to 10 on the page
    void choose(int place) {
        int index = (grid == null ? 0 : grid.page().get() * ROWS * COLUMNS) + place - 1;
        if (index < choices.size()) {
            choose(choices.get(index));
        }
    }

    private void choose(Choice choice) {
        close();
        choice.action().run();
    }

    private ToggleButton button(Choice choice) {
        int place = choices.indexOf(choice) % (ROWS * COLUMNS) + 1;
        HBox signs = new HBox(new KeyCap(Integer.toString(place % 10)));
        signs.getStyleClass().add("choice-signs");
        Icons icon = choice.chosen() ? Icons.CHECK : choice.icon();
        if (icon != null) {
            signs.getChildren().add(new StackPane(icon.node()));
        }
        ToggleButton button = new ToggleButton(choice.words(), signs);
        button.setId(choice.id());
        button.setContentDisplay(ContentDisplay.LEFT);
        button.setSelected(choice.chosen());
        button.setWrapText(true);
        button.setFocusTraversable(false);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setMinWidth(Label.USE_COMPUTED_SIZE);
        button.setOnAction(_ -> choose(choice));
        return button;
    }
}
