package os.qres.admin.composition;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Confirm;
import os.qres.admin.controls.FlagBox;
import os.qres.admin.controls.Option;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;
import os.qres.model.menu.Allergen;
import os.qres.terminal.text.Texts;

/// Wires an ingredient's form.
public final class IngredientController {
    private final Composition model;

    @FXML
    Label title;

    @FXML
    Button remove;

    @FXML
    TextBox name, translated, description;

    @FXML
    PickBox<@Nullable Allergen> allergen;

    @FXML
    FlagBox isAllergen;

    IngredientController(Composition model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        Texts texts = model.desk().texts();
        IngredientForm form = model.ingredientForm();
        name.show(form.name);
        translated.setLabel(texts.get("name-in." + model.language()));
        translated.show(form.translation.name());
        description.show(form.description);
        isAllergen.show(form.isAllergen);
        List<Option<@Nullable Allergen>> options = new ArrayList<>();
        options.add(new Option<>(null, texts.get("allergen.none")));
        for (Allergen one : Allergen.values()) {
            options.add(new Option<>(one, Allergens.name(one, texts)));
        }
        allergen.show(form.allergen, options);
    }

    @FXML
    void remove() {
        model.ingredients().present().ifPresent(view -> Confirm.remove(model.ingredients(), view, "ingredient.remove"));
    }
}
