package os.qres.admin.menu;

import javafx.fxml.FXML;
import os.qres.admin.controls.FlagBox;
import os.qres.admin.controls.TextBox;

/// Wires a variation's form.
public final class VariationController {
    private final VariationForm form;
    private final String translatedLabel;

    @FXML
    TextBox name;

    @FXML
    TextBox translated;

    @FXML
    TextBox price;

    @FXML
    TextBox weight;

    @FXML
    TextBox calories;

    @FXML
    TextBox sortOrder;

    @FXML
    FlagBox isDefault;

    @FXML
    FlagBox available;

    VariationController(VariationForm form, String translatedLabel) {
        this.form = form;
        this.translatedLabel = translatedLabel;
    }

    @FXML
    void initialize() {
        name.show(form.name);
        translated.setLabel(translatedLabel);
        translated.show(form.translation.name());
        price.show(form.price);
        weight.show(form.weight);
        calories.show(form.calories);
        sortOrder.show(form.sortOrder);
        isDefault.show(form.isDefault);
        available.show(form.available);
    }
}
