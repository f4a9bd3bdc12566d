package os.qres.admin.people;

import javafx.beans.property.StringProperty;
import os.qres.admin.editor.Desk;
import os.qres.admin.shell.Section;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// The staff.
public final class PeopleSection implements Section {
    private final PeopleViewModel model;

    public PeopleSection(Desk desk) {
        this.model = new PeopleViewModel(desk);
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public Icons icon() {
        return Icons.PEOPLE;
    }

    @Override
    public StringProperty query() {
        return model.editor().shelf().query();
    }

    @Override
    public View view() {
        return new PeopleView(model).workbench();
    }

    @Override
    public void refresh() {
        model.editor().shelf().refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        if (event.type().equals("staff_changed")) {
            refresh();
        }
    }

    @Override
    public void leave(Runnable go) {
        model.editor().leave(go);
    }
}
