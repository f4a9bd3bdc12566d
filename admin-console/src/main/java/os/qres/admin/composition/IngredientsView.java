package os.qres.admin.composition;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.model.menu.IngredientView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The ingredients beside the chosen one's form.
public final class IngredientsView {
    private final Composition model;
    private final Texts texts;
    private final IngredientController controller;
    private final Workbench<IngredientView> workbench;

    /// @param above what stands over the list
    public IngredientsView(Composition model, Node above) {
        this.model = model;
        this.texts = model.desk().texts();
        this.controller = new IngredientController(model);
        Parent form = Fxml.load(controller, texts);
        ListPane<IngredientView> list = new ListPane<>(model.ingredients(), this::row, "ingredient.empty");
        this.workbench = new Workbench<>(model.ingredients(), "ingredient.", list, form)
                .headed(this::head)
                .above(above);
        workbench.setId("ingredients");
    }

    public Workbench<IngredientView> workbench() {
        return workbench;
    }

    private Node row(IngredientView ingredient) {
        String name = model.desk().formats().name(ingredient.name(), ingredient.translations());
        if (ingredient.allergenCode() != null) {
            return Rows.twoLines(
                    name, "", Rows.tag(Icons.ALLERGY, Allergens.name(ingredient.allergenCode(), texts), "warning"));
        }
        return ingredient.isAllergen()
                ? Rows.twoLines(name, "", Rows.tag(Icons.ALLERGY, texts.get("allergen.other"), "warning"))
                : Rows.twoLines(name, "");
    }

    private void head(@Nullable IngredientView ingredient) {
        controller.remove.setVisible(ingredient != null);
        controller.title.setText(ingredient == null ? texts.get("ingredient.new") : model.ingredient(ingredient.id()));
    }
}
