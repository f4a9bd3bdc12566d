package os.qres.admin.composition;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.FlagBox;
import os.qres.admin.controls.IdsBox;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;
import os.qres.model.menu.ModifierOptionDraft;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;

/// One answer of a group. It is kept with the group's other unsaved changes.
final class OptionDialog {
    private OptionDialog() {}

    /// @param old what is changed, or null for a new one
    static void open(Composition model, Layers layers, @Nullable ModifierOptionDraft old) {
        Texts texts = model.desk().texts();
        OptionForm form = new OptionForm(model.language());
        if (old == null) {
            form.blank();
        } else {
            form.fill(old);
        }
        TextBox name = box(texts.get("option.name"));
        name.show(form.name);
        TextBox translated = box(texts.get("name-in." + model.language()));
        translated.show(form.translated);
        TextBox price = box(texts.get("option.price_delta"));
        price.show(form.price);
        FlagBox available = new FlagBox();
        available.setText(texts.get("option.is_available"));
        available.show(form.available);
        IdsBox ingredients = new IdsBox();
        ingredients.setLabel(texts.get("option.ingredient_ids"));
        ingredients.show(
                form.ingredients,
                texts,
                texts.get("ingredient.pick"),
                id -> new Label(model.ingredient(id)),
                IdsBox.from(layers, texts, texts.get("ingredient.pick.title"), model::ingredientOptions));
        PickBox<@Nullable Integer> dish = new PickBox<>();
        dish.setLabel(texts.get("option.dish_id"));
        dish.show(form.dish, model.partOptions());
        form.dish.value().addListener((_, _, chosen) -> {
            if (chosen != null && form.name.isBlank()) {
                form.name.text().set(model.part(chosen));
            }
        });
        HBox names = new HBox(name, translated, price);
        names.getStyleClass().add("form-row");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(translated, Priority.ALWAYS);
        VBox content = new VBox(names, dish, ingredients, available);
        content.getStyleClass().add("dialog-form");
        show(model, layers, old, form, content, name);
    }

    private static void show(
            Composition model,
            Layers layers,
            @Nullable ModifierOptionDraft old,
            OptionForm form,
            VBox content,
            TextBox first) {
        Texts texts = model.desk().texts();
        Dialog dialog = new Dialog(texts.get(old == null ? "option.new" : "option.change"), content);
        dialog.getStyleClass().add("editor-dialog");
        dialog.action("option-cancel", texts.get("cancel"), () -> layers.close(dialog));
        dialog.action(
                "option-done",
                texts.get("ok"),
                () -> {
                    if (form.check(texts)) {
                        layers.close(dialog);
                        model.put(old, form.draft(old));
                    }
                },
                "primary");
        ((Button) dialog.lookup("#option-done")).setDefaultButton(true);
        layers.open(dialog);
        Platform.runLater(first.input()::requestFocus);
    }

    private static TextBox box(String label) {
        TextBox box = new TextBox();
        box.setLabel(label);
        return box;
    }
}
