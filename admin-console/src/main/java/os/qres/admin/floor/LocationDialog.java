package os.qres.admin.floor;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.Confirm;
import os.qres.admin.controls.EditorDialog;
import os.qres.model.floor.LocationView;
import os.qres.terminal.controls.Dialog;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// A location in a dialog.
final class LocationDialog {
    private LocationDialog() {}

    static void open(FloorViewModel model, Layers layers, @Nullable LocationView location) {
        Texts texts = model.desk().texts();
        if (location == null) {
            model.locations().create();
        } else {
            model.locations().select(location);
        }
        LocationController controller = new LocationController(model);
        Parent content = Fxml.load(controller, texts);
        String title = texts.get(location == null ? "location.new" : "location.change");
        Dialog dialog = EditorDialog.open(layers, model.locations(), title, content, controller.name.input(), () -> {});
        if (location != null) {
            Button remove = new Button(texts.get("location.remove"), Icons.DELETE.node());
            remove.setId("location-remove");
            remove.setOnAction(_ -> {
                layers.close(dialog);
                model.locations().close();
                Confirm.remove(model.locations(), location, "location.remove");
            });
            EditorDialog.atTheLeft(dialog, remove);
        }
    }
}
