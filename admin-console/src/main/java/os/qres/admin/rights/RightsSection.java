package os.qres.admin.rights;

import javafx.beans.property.StringProperty;
import os.qres.admin.editor.Desk;
import os.qres.admin.shell.Section;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// What the roles may.
public final class RightsSection implements Section {
    private final RightsViewModel model;

    public RightsSection(Desk desk) {
        this.model = new RightsViewModel(desk);
    }

    @Override
    public String key() {
        return "rights";
    }

    @Override
    public Icons icon() {
        return Icons.LOCK;
    }

    @Override
    public StringProperty query() {
        return model.query();
    }

    @Override
    public View view() {
        return new RightsView(model);
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        if (event.type().equals("rights_changed")) {
            refresh();
        }
    }

    /// Every tick is in force at once, so that nothing is lost.
    @Override
    public void leave(Runnable go) {
        go.run();
    }
}
