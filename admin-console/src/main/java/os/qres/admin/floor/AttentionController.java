package os.qres.admin.floor;

import javafx.fxml.FXML;
import os.qres.admin.controls.TextBox;

/// Wires the form of the limits.
public final class AttentionController {
    private final AttentionForm form;

    @FXML
    TextBox seated, call, kitchen, ready, billed;

    AttentionController(AttentionForm form) {
        this.form = form;
    }

    @FXML
    void initialize() {
        seated.show(form.seated);
        call.show(form.call);
        kitchen.show(form.kitchen);
        ready.show(form.ready);
        billed.show(form.billed);
    }
}
