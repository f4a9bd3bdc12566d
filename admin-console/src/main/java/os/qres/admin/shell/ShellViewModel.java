package os.qres.admin.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import os.qres.model.live.LiveEvent;
import os.qres.terminal.connection.ConnectionState;

/// Which section is open, and who hears what happens on the server.
public final class ShellViewModel {
    private final List<Section> sections;
    private final ReadOnlyObjectWrapper<Section> open;
    private boolean live = true;

    public ShellViewModel(List<Section> sections) {
        this.sections = List.copyOf(sections);
        this.open = new ReadOnlyObjectWrapper<>(sections.getFirst());
    }

    public List<Section> sections() {
        return sections;
    }

    public ReadOnlyObjectProperty<Section> open() {
        return open.getReadOnlyProperty();
    }

    /// Opens it, once nothing unsaved would be lost.
    public void go(Section section) {
        if (!section.equals(open.get())) {
            leave(() -> open.set(section));
        }
    }

    public void leave(Runnable go) {
        open.get().leave(go);
    }

    /// Asks the server for everything.
    public void refresh() {
        sections.forEach(Section::refresh);
    }

    public void hear(LiveEvent event) {
        sections.forEach(section -> section.hear(event));
    }

    /// After a break anything may have changed.
    public void connection(ConnectionState state) {
        boolean now = state instanceof ConnectionState.Live;
        if (now && !live) {
            refresh();
        }
        live = now;
    }
}
