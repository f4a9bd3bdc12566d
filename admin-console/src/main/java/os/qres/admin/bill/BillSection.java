package os.qres.admin.bill;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import os.qres.admin.controls.SheetView;
import os.qres.admin.editor.Desk;
import os.qres.admin.shell.Section;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.Fxml;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// Taxes, service charge and discounts.
public final class BillSection implements Section {
    private final BillViewModel model;
    private final StringProperty query = new SimpleStringProperty("");

    public BillSection(Desk desk) {
        this.model = new BillViewModel(desk);
    }

    @Override
    public String key() {
        return "bill";
    }

    @Override
    public Icons icon() {
        return Icons.BILL_PRINTED;
    }

    @Override
    public StringProperty query() {
        return query;
    }

    @Override
    public View view() {
        return new SheetView(
                model.sheet(), Fxml.load(new BillController(model), model.desk().texts()));
    }

    @Override
    public boolean isSearched() {
        return false;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        if (event.type().equals("bill_rules_changed") || event.type().equals("floor_changed")) {
            refresh();
        }
    }

    @Override
    public void leave(Runnable go) {
        model.sheet().leave(go);
    }
}
