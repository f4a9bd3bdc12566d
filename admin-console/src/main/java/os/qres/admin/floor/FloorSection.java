package os.qres.admin.floor;

import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import os.qres.admin.editor.Desk;
import os.qres.admin.shell.Section;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// The rooms and their tables.
public final class FloorSection implements Section {
    private final FloorViewModel model;
    private final Layers layers;

    /// @param language what the restaurant's own words are translated into
    public FloorSection(Desk desk, Supplier<String> language, Layers layers) {
        this.model = new FloorViewModel(desk, language);
        this.layers = layers;
    }

    @Override
    public String key() {
        return "floor";
    }

    @Override
    public Icons icon() {
        return Icons.PLAN;
    }

    @Override
    public StringProperty query() {
        return model.tables().shelf().query();
    }

    @Override
    public View view() {
        return new FloorView(model, layers);
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        switch (event.type()) {
            case "floor_changed" -> model.refresh();
            case "table_status_changed" -> model.tables().shelf().refresh();
            default -> {}
        }
    }

    @Override
    public void leave(Runnable go) {
        model.tables().leave(go);
    }
}
