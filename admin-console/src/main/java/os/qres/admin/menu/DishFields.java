package os.qres.admin.menu;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import os.qres.admin.composition.Composition;
import os.qres.admin.controls.IdsBox;
import os.qres.admin.controls.Rows;
import os.qres.model.menu.ModifierGroupView;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// Gives the fields of a dish's form their entries and their choices.
final class DishFields {
    private final MenuViewModel model;
    private final Layers layers;
    private final DishController controller;
    private final DishPreview guest;
    private final Texts texts;

    DishFields(MenuViewModel model, Layers layers, DishController controller, DishPreview guest) {
        this.model = model;
        this.layers = layers;
        this.controller = controller;
        this.guest = guest;
        this.texts = model.desk().texts();
    }

    void show() {
        DishForm form = model.dishForm();
        Language other = Language.of(model.language());
        controller.other.setText(other.ownName());
        controller.own.setText((other == Language.EN ? Language.RU : Language.EN).ownName());
        controller.name.show(form.name);
        controller.description.show(form.description);
        controller.translatedName.show(form.translation.name());
        controller.translatedDescription.show(form.translation.description());
        controller.price.show(form.price);
        controller.cookingTime.show(form.cookingTime);
        controller.weight.show(form.weight);
        controller.calories.show(form.calories);
        controller.taxRate.show(form.taxRate);
        controller.countdown.show(form.countdown);
        controller.available.show(form.available);
        controller.popular.show(form.popular);
        controller.open.show(form.open);
        controller.category.show(form.category, model.categoryOptions());
        controller.station.show(form.station, model.stationOptions("dish.station.category"));
        Composition composition = model.composition();
        controller.ingredients.show(
                form.ingredients,
                texts,
                texts.get("ingredient.pick"),
                id -> new Label(composition.ingredient(id)),
                IdsBox.from(layers, texts, texts.get("ingredient.pick.title"), composition::ingredientOptions));
        controller.groups.show(
                form.groups,
                texts,
                texts.get("group.pick"),
                this::group,
                IdsBox.from(layers, texts, texts.get("group.pick.title"), composition::groupOptions));
    }

    /// Categories or stations are others now.
    void options() {
        controller.category.offer(model.dishForm().category, model.categoryOptions());
        controller.station.offer(model.dishForm().station, model.stationOptions("dish.station.category"));
    }

    void redraw() {
        controller.ingredients.redraw();
        controller.groups.redraw();
    }

    /// The allergens that come along with the ingredients.
    void allergens() {
        List<String> names = guest.allergens(model.dishForm());
        controller
                .allergens
                .getChildren()
                .setAll(
                        names.isEmpty()
                                ? List.of(new Label(texts.get("dish.allergens.none")))
                                : names.stream()
                                        .map(name -> (Node) Rows.tag(Icons.ALLERGY, name, "warning"))
                                        .toList());
    }

    private Node group(int id) {
        return model.composition().groups().shelf().byId(id).map(this::line).orElseGet(() -> new HBox(new Label("…")));
    }

    private HBox line(ModifierGroupView group) {
        Label tag = group.minChoices() > 0
                ? Rows.tag(Icons.CHECK, texts.get("group.required"), "warning")
                : Rows.tag(Icons.PLUS, texts.get("group.optional"));
        Label name = new Label(model.composition().name(group));
        name.getStyleClass().add("semibold");
        Label count =
                new Label(texts.count("group.options.count", group.options().size()));
        count.getStyleClass().add("muted");
        HBox line = new HBox(name, count, Rows.gap(), tag);
        line.getStyleClass().add("group-line");
        return line;
    }
}
