package os.qres.admin.prices;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.model.prices.PriceListView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The price lists beside the chosen one's form.
final class PricesView {
    private final PricesViewModel model;
    private final Texts texts;
    private final PriceListController controller;
    private final Workbench<PriceListView> workbench;

    PricesView(PricesViewModel model, Layers layers) {
        this.model = model;
        this.texts = model.desk().texts();
        this.controller = new PriceListController(model, layers);
        Parent form = Fxml.load(controller, texts);
        ListPane<PriceListView> list = new ListPane<>(model.editor(), this::row, "price.empty");
        this.workbench = new Workbench<>(model.editor(), "price.", list, form).headed(this::head);
        workbench.setId("prices");
    }

    Workbench<PriceListView> workbench() {
        return workbench;
    }

    private Node row(PriceListView list) {
        if (!list.isActive()) {
            return Rows.twoLines(model.name(list), model.hours(list), Rows.tag(Icons.OFF, texts.get("price.off")));
        }
        return model.holds(list)
                ? Rows.twoLines(
                        model.name(list), model.hours(list), Rows.tag(Icons.CHECK, texts.get("price.now"), "accent"))
                : Rows.twoLines(model.name(list), model.hours(list));
    }

    private void head(@Nullable PriceListView list) {
        controller.remove.setVisible(list != null);
        controller.title.setText(list == null ? texts.get("price.new") : model.name(list));
    }
}
