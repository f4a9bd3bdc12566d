package os.qres.admin.prices;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.util.Subscription;
import os.qres.admin.controls.ListPane;
import os.qres.admin.controls.Rows;
import os.qres.admin.controls.Workbench;
import os.qres.admin.editor.Subject;
import os.qres.model.prices.PriceListView;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.text.Texts;
import os.qres.terminal.theme.Icons;

/// The price lists beside the chosen one's form.
final class PricesView implements View {
    private final PricesViewModel model;
    private final Texts texts;
    private final PriceListController controller;
    private final Workbench<PriceListView> workbench;
    private Subscription subscription = Subscription.EMPTY;

    PricesView(PricesViewModel model, Layers layers) {
        this.model = model;
        this.texts = model.desk().texts();
        this.controller = new PriceListController(model, layers);
        Parent form = Fxml.load(controller, texts);
        ListPane<PriceListView> list = new ListPane<>(model.editor(), this::row, "price.empty");
        this.workbench = new Workbench<>(model.editor(), "price.", list, form);
        workbench.setId("prices");
    }

    @Override
    public Parent root() {
        return workbench;
    }

    @Override
    public void shown() {
        workbench.shown();
        subscription = model.editor().subject().subscribe(this::head);
    }

    @Override
    public void hidden() {
        workbench.hidden();
        subscription.unsubscribe();
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

    private void head(Subject<PriceListView> subject) {
        PriceListView list = subject instanceof Subject.Present<PriceListView>(PriceListView view) ? view : null;
        controller.remove.setVisible(list != null);
        controller.title.setText(list == null ? texts.get("price.new") : model.name(list));
    }
}
