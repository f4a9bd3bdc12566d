package os.qres.admin.reports;

import javafx.beans.property.StringProperty;
import os.qres.admin.editor.Desk;
import os.qres.admin.shell.Section;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.controls.View;
import os.qres.terminal.theme.Icons;

/// The day so far, and the days that were closed.
public final class ReportsSection implements Section {
    private final ReportsViewModel model;

    public ReportsSection(Desk desk) {
        this.model = new ReportsViewModel(desk);
    }

    @Override
    public String key() {
        return "reports";
    }

    @Override
    public Icons icon() {
        return Icons.REPORT;
    }

    @Override
    public StringProperty query() {
        return model.query();
    }

    @Override
    public View view() {
        return new ReportsView(model);
    }

    /// It is asked for once it is looked at.
    @Override
    public void refresh() {
        model.stale();
    }

    @Override
    public void hear(LiveEvent event) {
        if (event.type().equals("payment_received") || event.type().equals("payment_refunded")) {
            model.stale();
        }
    }

    @Override
    public void leave(Runnable go) {
        go.run();
    }
}
