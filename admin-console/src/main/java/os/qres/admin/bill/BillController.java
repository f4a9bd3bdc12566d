package os.qres.admin.bill;

import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import os.qres.admin.controls.FlagBox;
import os.qres.admin.controls.TextBox;

/// Wires the form of the rules for bills.
public final class BillController {
    private final BillViewModel model;

    @FXML
    TextBox rate, serviceRate, waiterCap, managerCap;

    @FXML
    FlagBox included;

    @FXML
    VBox exceptions, service;

    BillController(BillViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        BillForm form = model.form();
        included.show(form.included);
        rate.show(form.rate);
        serviceRate.show(form.serviceRate);
        waiterCap.show(form.waiterCap);
        managerCap.show(form.managerCap);
        exceptions.getChildren().setAll(new ExceptionLines(model));
        service.getChildren().setAll(new ServiceLines(model));
    }
}
