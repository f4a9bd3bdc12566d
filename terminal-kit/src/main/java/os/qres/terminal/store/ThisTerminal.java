package os.qres.terminal.store;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import os.qres.model.devices.TerminalView;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.ServerApi;

/// What the restaurant calls this device and which station it shows; kept for a start without the server.
public final class ThisTerminal {
    private final ServerApi api;
    private final LocalStore store;
    private final Calls calls;
    private final ReadOnlyObjectWrapper<@Nullable TerminalView> view = new ReadOnlyObjectWrapper<>();

    public ThisTerminal(ServerApi api, LocalStore store, Calls calls) {
        this.api = api;
        this.store = store;
        this.calls = calls;
        store.terminal().ifPresent(view::set);
    }

    /// Null until the server has told it for the first time. Changes on the screen's thread.
    public ReadOnlyObjectProperty<@Nullable TerminalView> view() {
        return view.getReadOnlyProperty();
    }

    public Optional<String> name() {
        return Optional.ofNullable(view.get()).map(TerminalView::name);
    }

    /// Asks the server; to be called once paired and whenever terminals were changed.
    public void refresh() {
        calls.ask(
                () -> api.get("/terminals/me", TerminalView.class),
                reply -> reply.onOk(now -> {
                    view.set(now);
                    store.saveTerminal(now);
                }));
    }
}
