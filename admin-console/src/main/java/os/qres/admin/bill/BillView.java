package os.qres.admin.bill;

import javafx.scene.Parent;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.View;

/// The form of the rules for bills.
final class BillView implements View {
    private final Parent root;

    BillView(BillViewModel model) {
        this.root = Fxml.load(new BillController(model), model.desk().texts());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {}

    @Override
    public void hidden() {}
}
