package os.qres.admin.payments;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.model.payments.PaymentMethodView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The ways to pay beside the chosen one's form.
final class MethodsView {
    private final MethodsViewModel model;
    private final Texts texts;
    private final MethodController controller;
    private final Workbench<PaymentMethodView> workbench;

    MethodsView(MethodsViewModel model) {
        this.model = model;
        this.texts = model.desk().texts();
        this.controller = new MethodController(model);
        Parent form = Fxml.load(controller, texts);
        ListPane<PaymentMethodView> list = new ListPane<>(model.editor(), this::row, "way.empty");
        this.workbench = new Workbench<>(model.editor(), "way.", list, form).headed(this::head);
        workbench.setId("payments");
    }

    Workbench<PaymentMethodView> workbench() {
        return workbench;
    }

    private Node row(PaymentMethodView method) {
        String kind = model.kind(method.kind());
        String second = kind.equals(model.name(method)) ? "" : kind;
        return method.isActive()
                ? Rows.twoLines(model.name(method), second)
                : Rows.twoLines(model.name(method), second, Rows.tag(Icons.OFF, texts.get("way.off")));
    }

    private void head(@Nullable PaymentMethodView method) {
        controller.title.setText(method == null ? texts.get("way.new") : model.name(method));
    }
}
