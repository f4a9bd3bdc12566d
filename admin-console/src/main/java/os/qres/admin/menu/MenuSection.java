package os.qres.admin.menu;

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
import os.qres.terminal.theme.Theme;

/// The menu.
public final class MenuSection implements Section {
    private final MenuViewModel model;
    private final Layers layers;
    private final Theme theme;

    /// @param language what the restaurant's own words are translated into
    public MenuSection(Desk desk, Supplier<String> language, Shelf<StationView> stations, Layers layers, Theme theme) {
        this.model = new MenuViewModel(desk, language, stations);
        this.layers = layers;
        this.theme = theme;
    }

    @Override
    public String key() {
        return "menu";
    }

    @Override
    public Icons icon() {
        return Icons.MENU;
    }

    @Override
    public StringProperty query() {
        return model.query();
    }

    @Override
    public View view() {
        return new MenuView(model, layers, theme);
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        switch (event.type()) {
            case "menu_changed", "stations_changed" -> model.refresh();
            case "dish_availability_changed" -> model.dishes().shelf().refresh();
            default -> {}
        }
    }

    @Override
    public void leave(Runnable go) {
        model.leave(go);
    }
}
