package os.qres.admin.hours;

import javafx.beans.property.StringProperty;
import os.qres.admin.editor.Desk;
import os.qres.admin.shell.Section;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// Who worked when, and for how long.
public final class HoursSection implements Section {
    private final HoursViewModel model;
    private final Layers layers;

    public HoursSection(Desk desk, Layers layers) {
        this.model = new HoursViewModel(desk);
        this.layers = layers;
    }

    @Override
    public String key() {
        return "hours";
    }

    @Override
    public Icons icon() {
        return Icons.CLOCK;
    }

    @Override
    public StringProperty query() {
        return model.query();
    }

    @Override
    public View view() {
        return new HoursView(model, layers);
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        if (event.type().equals("staff_changed")) {
            refresh();
        }
    }

    /// What is being mended is in a dialog of its own.
    @Override
    public void leave(Runnable go) {
        go.run();
    }
}
