package os.qres.admin.menu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Confirm;
import os.qres.admin.controls.Rows;
import os.qres.admin.editor.Editor;
import os.qres.model.menu.DishView;
import os.qres.model.menu.VariationView;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// What a dish is sold in: a line each, changed at once and apart from the dish's own form.
final class VariationLines {
    private final MenuViewModel model;
    private final Layers layers;
    private final Texts texts;
    private final VBox place;

    VariationLines(MenuViewModel model, Layers layers, VBox place) {
        this.model = model;
        this.layers = layers;
        this.texts = model.desk().texts();
        this.place = place;
    }

    void show(DishView dish) {
        place.getChildren()
                .setAll(dish.variations().stream()
                        .sorted(Comparator.comparingInt(VariationView::sortOrder))
                        .map(one -> line(dish, one))
                        .toList());
    }

    /// The dialog for this variation, or a new one, of the dish that is shown.
    void open(@Nullable VariationView variation) {
        model.dishes().present().ifPresent(dish -> VariationDialog.open(model, layers, dish, variation));
    }

    private Node line(DishView dish, VariationView one) {
        Label calories = new Label(one.calories() == null ? "" : texts.get("fact.calories", one.calories()));
        calories.getStyleClass().add("muted");
        calories.setMinWidth(Label.USE_PREF_SIZE);
        HBox line = Rows.twoLines(model.desk().formats().name(one.name(), one.translations()), "");
        List<Node> tags = new ArrayList<>();
        if (one.isDefault()) {
            tags.add(Rows.tag(Icons.CHECK, texts.get("variation.default"), "accent"));
        }
        if (!one.isAvailable()) {
            tags.add(Rows.tag(Icons.OFF, texts.get("dish.stop")));
        }
        line.getChildren().addAll(tags);
        line.getChildren().addAll(calories, Rows.figure(model.desk().formats().money(one.price())), actions(dish, one));
        line.getStyleClass().add("line");
        return line;
    }

    private MenuButton actions(DishView dish, VariationView one) {
        MenuItem change = item("variation.change", Icons.EDIT, () -> open(one));
        MenuItem standard = item("variation.make-default", Icons.CHECK, () -> set(dish, one, "is_default", true));
        standard.setDisable(one.isDefault());
        MenuItem stop = item(
                one.isAvailable() ? "variation.stop" : "variation.return",
                one.isAvailable() ? Icons.OFF : Icons.CHECK,
                () -> set(dish, one, "is_available", !one.isAvailable()));
        MenuItem remove =
                item("variation.remove", Icons.DELETE, () -> Confirm.remove(editor(dish), one, "variation.remove"));
        MenuButton actions = new MenuButton("", Icons.MORE.node(), change, standard, stop, remove);
        actions.setAccessibleText(texts.get("variation.actions", one.name()));
        actions.getStyleClass().add("row-actions");
        return actions;
    }

    private MenuItem item(String key, Icons icon, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key), icon.node());
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void set(DishView dish, VariationView one, String field, boolean value) {
        editor(dish).change(one, Map.of(field, value));
    }

    private Editor<VariationView> editor(DishView dish) {
        Editor<VariationView> editor = model.variations(dish, new VariationForm(model::language));
        editor.shelf().onChange(_ -> model.dishes().shelf().refresh());
        return editor;
    }
}
