package os.qres.kitchen.guests;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import os.qres.model.kitchen.BoardNumber;
import os.qres.terminal.connection.Calls;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;

/// Asks for the numbers; while the server is away the last ones stay.
public final class GuestBoardViewModel {
    private static final long EVERY = 3;

    private final ServerApi api;
    private final Calls calls;
    private final ReadOnlyObjectWrapper<List<BoardNumber>> numbers = new ReadOnlyObjectWrapper<>(List.of());
    private boolean asking;

    GuestBoardViewModel(ServerApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /// Those that guests wait for, the oldest first.
    ReadOnlyObjectProperty<List<BoardNumber>> numbers() {
        return numbers.getReadOnlyProperty();
    }

    /// Once a second.
    void beat(long seconds) {
        if (seconds % EVERY == 0) {
            ask();
        }
    }

    /// One question at a time.
    void ask() {
        if (asking) {
            return;
        }
        asking = true;
        calls.ask(() -> api.list("/kitchen/board", BoardNumber.class), reply -> {
            asking = false;
            if (reply instanceof Reply.Ok<List<BoardNumber>>(List<BoardNumber> now)) {
                show(now);
            }
        });
    }

    void show(List<BoardNumber> now) {
        numbers.set(List.copyOf(now));
    }
}
