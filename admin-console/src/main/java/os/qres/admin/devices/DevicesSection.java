package os.qres.admin.devices;

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

/// The devices of the restaurant. The dialog for a new one opens over whatever section is shown.
public final class DevicesSection implements Section {
    private final DevicesViewModel model;
    private final Layers layers;

    public DevicesSection(Desk desk, Shelf<StationView> stations, Layers layers, Ticker ticker) {
        this.model = new DevicesViewModel(desk, stations);
        this.layers = layers;
        new PairingDialog(model, layers, ticker);
    }

    @Override
    public String key() {
        return "devices";
    }

    @Override
    public Icons icon() {
        return Icons.DEVICES;
    }

    @Override
    public StringProperty query() {
        return model.editor().shelf().query();
    }

    @Override
    public View view() {
        return new DevicesView(model, layers);
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        switch (event.type()) {
            case "pairing_requested" -> model.refreshWaiting();
            case "terminals_changed", "stations_changed" -> model.refresh();
            default -> {}
        }
    }

    @Override
    public void leave(Runnable go) {
        go.run();
    }
}
