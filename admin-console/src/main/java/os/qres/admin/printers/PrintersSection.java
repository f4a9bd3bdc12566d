package os.qres.admin.printers;

import javafx.beans.property.StringProperty;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Shelf;
import os.qres.admin.shell.Section;
import os.qres.model.kitchen.StationView;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.Ticker;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// The printers of the restaurant.
public final class PrintersSection implements Section {
    private final PrintersViewModel model;
    private final Layers layers;
    private final Ticker ticker;

    public PrintersSection(Desk desk, Shelf<StationView> stations, Layers layers, Ticker ticker) {
        this.model = new PrintersViewModel(desk, stations);
        this.layers = layers;
        this.ticker = ticker;
    }

    @Override
    public String key() {
        return "printers";
    }

    @Override
    public Icons icon() {
        return Icons.PRINTER;
    }

    @Override
    public StringProperty query() {
        return model.editor().shelf().query();
    }

    @Override
    public View view() {
        return new PrintersView(model, layers, ticker);
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        switch (event.type()) {
            case "printer_status_changed", "printers_changed", "stations_changed", "floor_changed" -> model.refresh();
            default -> {}
        }
    }

    @Override
    public void leave(Runnable go) {
        model.editor().leave(go);
    }
}
