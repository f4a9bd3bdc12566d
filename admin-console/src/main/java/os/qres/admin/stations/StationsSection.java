package os.qres.admin.stations;

import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import os.qres.admin.editor.Desk;
import os.qres.admin.editor.Shelf;
import os.qres.admin.shell.Section;
import os.qres.model.kitchen.StationView;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// The kitchen's stations.
public final class StationsSection implements Section {
    private final StationsViewModel model;
    private final Layers layers;

    public StationsSection(Desk desk, Supplier<String> language, Shelf<StationView> stations, Layers layers) {
        this.model = new StationsViewModel(desk, language, stations);
        this.layers = layers;
    }

    @Override
    public String key() {
        return "stations";
    }

    @Override
    public Icons icon() {
        return Icons.STATION;
    }

    @Override
    public StringProperty query() {
        return model.editor().shelf().query();
    }

    @Override
    public View view() {
        return new StationsView(model, layers).workbench();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        if (event.type().equals("stations_changed") || event.type().equals("menu_changed")) {
            refresh();
        }
    }

    @Override
    public void leave(Runnable go) {
        model.editor().leave(go);
    }
}
