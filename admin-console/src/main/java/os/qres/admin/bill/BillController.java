package os.qres.admin.bill;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
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
    VBox exceptions, service, bar;

    @FXML
    Label notice;

    @FXML
    HBox line;

    @FXML
    Button save;

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
        notice.textProperty().bind(model.notice());
        notice.visibleProperty().bind(model.notice().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        bar.visibleProperty()
                .bind(form.changes().greaterThan(0).or(model.notice().isNotEmpty()));
        bar.managedProperty().bind(bar.visibleProperty());
        save.disableProperty().bind(model.busy());
    }

    @FXML
    void save() {
        model.save();
    }

    @FXML
    void revert() {
        model.revert();
    }
}
