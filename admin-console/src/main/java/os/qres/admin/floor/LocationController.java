package os.qres.admin.floor;

import javafx.fxml.FXML;
import os.qres.admin.controls.FlagBox;
import os.qres.admin.controls.TextBox;

/// Wires a location's form.
public final class LocationController {
    private final FloorViewModel model;

    @FXML
    TextBox name;

    @FXML
    TextBox translated;

    @FXML
    TextBox description;

    @FXML
    TextBox colour;

    @FXML
    FlagBox active;

    LocationController(FloorViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        LocationForm form = model.locationForm();
        name.show(form.name);
        translated.setLabel(model.desk().texts().get("name-in." + model.language()));
        translated.show(form.translation.name());
        description.show(form.description);
        colour.setHint(model.desk().texts().get("location.color.hint"));
        colour.show(form.colour);
        active.show(form.active);
    }
}
