package os.qres.admin.payments;

import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import os.qres.admin.editor.Desk;
import os.qres.admin.shell.Section;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// The ways to pay.
public final class PaymentsSection implements Section {
    private final MethodsViewModel model;

    /// @param language what the restaurant's own words are translated into
    public PaymentsSection(Desk desk, Supplier<String> language) {
        this.model = new MethodsViewModel(desk, language);
    }

    @Override
    public String key() {
        return "payments";
    }

    @Override
    public Icons icon() {
        return Icons.PAY;
    }

    @Override
    public StringProperty query() {
        return model.editor().shelf().query();
    }

    @Override
    public View view() {
        return new MethodsView(model).workbench();
    }

    @Override
    public void refresh() {
        model.editor().shelf().refresh();
    }

    @Override
    public void hear(LiveEvent event) {
        if (event.type().equals("settings_changed")) {
            refresh();
        }
    }

    @Override
    public void leave(Runnable go) {
        model.editor().leave(go);
    }
}
