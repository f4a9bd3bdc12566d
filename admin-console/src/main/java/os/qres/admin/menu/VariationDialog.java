package os.qres.admin.menu;

import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.EditorDialog;
import os.qres.admin.editor.Editor;
import os.qres.model.menu.DishView;
import os.qres.model.menu.VariationView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;

/// A variation in a dialog.
final class VariationDialog {
    private VariationDialog() {}

    static void open(MenuViewModel model, Layers layers, DishView dish, @Nullable VariationView variation) {
        Texts texts = model.desk().texts();
        VariationForm form = new VariationForm(model::language);
        Editor<VariationView> editor = model.variations(dish, form);
        if (variation == null) {
            editor.create();
        } else {
            editor.select(variation);
        }
        VariationController controller = new VariationController(form, texts.get("name-in." + model.language()));
        Parent content = Fxml.load(controller, texts);
        String title = texts.get(variation == null ? "variation.new" : "variation.change");
        EditorDialog.open(layers, editor, title, content, controller.name.input(), () -> model.dishes()
                .shelf()
                .refresh());
    }
}
