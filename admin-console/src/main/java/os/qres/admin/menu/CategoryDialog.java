package os.qres.admin.menu;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Confirm;
import os.qres.admin.controls.EditorDialog;
import os.qres.model.menu.CategoryView;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A category in a dialog.
final class CategoryDialog {
    private CategoryDialog() {}

    static void open(MenuViewModel model, Layers layers, @Nullable CategoryView category) {
        Texts texts = model.desk().texts();
        if (category == null) {
            model.categories().create();
        } else {
            model.categories().select(category);
        }
        CategoryController controller = new CategoryController(model);
        Parent content = Fxml.load(controller, texts);
        String title = texts.get(category == null ? "category.new" : "category.change");
        Dialog dialog =
                EditorDialog.open(layers, model.categories(), title, content, controller.name.input(), () -> {});
        if (category != null) {
            Button remove = new Button(texts.get("category.remove"), Icons.DELETE.node());
            remove.setId("category-remove");
            remove.setOnAction(_ -> {
                layers.close(dialog);
                model.categories().close();
                Confirm.remove(model.categories(), category, "category.remove");
                model.category().set(null);
            });
            EditorDialog.atTheLeft(dialog, remove);
        }
    }
}
