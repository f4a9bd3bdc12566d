package os.qres.admin.payments;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import os.qres.admin.controls.FlagBox;
import os.qres.admin.controls.PickBox;
import os.qres.admin.controls.TextBox;
import os.qres.model.payments.PaymentKind;

/// Wires a way to pay's form.
public final class MethodController {
    private final MethodsViewModel model;

    @FXML
    Label title;

    @FXML
    TextBox name, translated, sortOrder;

    @FXML
    PickBox<PaymentKind> kind;

    @FXML
    FlagBox active;

    MethodController(MethodsViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        MethodForm form = model.form();
        name.show(form.name);
        translated.setLabel(model.desk().texts().get("name-in." + model.language()));
        translated.show(form.translation.name());
        kind.show(form.kind, model.kinds());
        sortOrder.show(form.sortOrder);
        active.show(form.active);
    }
}
