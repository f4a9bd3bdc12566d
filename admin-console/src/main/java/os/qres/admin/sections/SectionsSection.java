package os.qres.admin.sections;

import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import os.qres.admin.editor.Desk;
import os.qres.admin.shell.Section;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.Layers;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// How the floor is divided between the waiters.
public final class SectionsSection implements Section {
    private final SectionsViewModel model;
    private final Layers layers;

    public SectionsSection(Desk desk, Supplier<String> language, Layers layers) {
        this.model = new SectionsViewModel(desk, language);
        this.layers = layers;
    }

    @Override
    public String key() {
        return "sections";
    }

    @Override
    public Icons icon() {
        return Icons.TABLE_FREE;
    }

    @Override
    public StringProperty query() {
        return model.editor().shelf().query();
    }

    @Override
    public View view() {
        return new SectionsView(model, layers).workbench();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        if (event.type().equals("sections_changed") || event.type().equals("floor_changed")) {
            refresh();
        }
    }

    @Override
    public void leave(Runnable go) {
        model.editor().leave(go);
    }
}
