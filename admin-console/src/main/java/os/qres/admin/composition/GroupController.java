package os.qres.admin.composition;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.Confirm;
import os.qres.admin.controls.TextBox;
import os.qres.terminal.controls.Layers;

/// Wires the form of a group of choices.
public final class GroupController {
    private final Composition model;
    private final Layers layers;

    @FXML
    Label title, optionsError;
    @FXML
    Button remove, add;
    @FXML
    TextBox name, translated, least, most;

    @FXML
    VBox options;

    GroupController(Composition model, Layers layers) {
        this.model = model;
        this.layers = layers;
    }

    @FXML
    void initialize() {
        GroupForm form = model.groupForm();
        name.show(form.name);
        translated.setLabel(model.desk().texts().get("name-in." + model.language()));
        translated.show(form.translation.name());
        least.show(form.least);
        most.show(form.most);
        optionsError.textProperty().bind(form.options.error());
        optionsError.visibleProperty().bind(form.options.error().isNotEmpty());
        optionsError.managedProperty().bind(optionsError.visibleProperty());
    }

    @FXML
    void remove() {
        model.groups().present().ifPresent(view -> Confirm.remove(model.groups(), view, "group.remove"));
    }

    @FXML
    void addOption() {
        OptionDialog.open(model, layers, null);
    }
}
