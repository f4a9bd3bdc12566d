package os.qres.admin.checks;

import javafx.beans.property.StringProperty;
import os.qres.admin.editor.Desk;
import os.qres.admin.shell.Section;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.theme.Icons;

/// A guest has come back, or the books do not agree: which check was it?
public final class ChecksSection implements Section {
    private final ChecksViewModel model;
    private final Layers layers;

    public ChecksSection(Desk desk, RestaurantState state, Layers layers) {
        this.model = new ChecksViewModel(desk, state);
        this.layers = layers;
    }

    @Override
    public String key() {
        return "checks";
    }

    @Override
    public Icons icon() {
        return Icons.BILL_PRINTED;
    }

    @Override
    public StringProperty query() {
        return model.query();
    }

    @Override
    public View view() {
        return new ChecksView(model, layers);
    }

    /// It is asked for once it is looked at: lists are long.
    @Override
    public void refresh() {
        model.stale();
    }

    @Override
    public void hear(LiveEvent event) {
        model.hear(event);
    }

    /// What goes back is in a dialog of its own.
    @Override
    public void leave(Runnable go) {
        go.run();
    }
}
