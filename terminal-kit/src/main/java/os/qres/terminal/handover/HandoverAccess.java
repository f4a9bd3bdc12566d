package os.qres.terminal.handover;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.model.handover.HandoverDoor;
import os.qres.model.handover.HandoverHouse;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.store.LocalStore;
import os.qres.terminal.store.PairedServer;

/// What this device needs to do without the server, got from it while it is there and kept on the disk. Asked anew at
/// every connection and once a minute, since displays come and go and the key changes when a device is put out.
public final class HandoverAccess {
    private static final int BEATS = 60;

    private final ServerApi api;
    private final LocalStore store;
    private final Executor background;
    private volatile @Nullable HandoverHouse house;
    private volatile Supplier<Optional<Integer>> door = Optional::empty;
    private volatile @Nullable Integer told;

    public HandoverAccess(ServerApi api, LocalStore store, Executor background) {
        this.api = api;
        this.store = store;
        this.background = background;
        this.house = store.handover().orElse(null);
    }

    /// Nothing before the server has told it for the first time.
    public Optional<HandoverHouse> house() {
        return Optional.ofNullable(house);
    }

    /// From now on the server is told where this display takes tickets.
    public void takesAt(Supplier<Optional<Integer>> port) {
        door = port;
    }

    /// Once a second, while the server is there.
    public void beat(long beat) {
        if (beat % BEATS == 0) {
            refresh();
        }
    }

    /// Asks the server, away from the screen. A console, which is no device, has nothing to ask.
    public void refresh() {
        boolean isDevice = store.paired().map(PairedServer::terminalToken).isPresent();
        if (isDevice) {
            background.execute(this::renew);
        }
    }

    private void renew() {
        ask().onOk(now -> {
            if (!now.equals(house)) {
                house = now;
                store.saveHandover(now);
            }
        });
    }

    private Reply<HandoverHouse> ask() {
        Integer port = door.get().orElse(null);
        return port == null || port.equals(told)
                ? api.get("/terminals/handover", HandoverHouse.class)
                : api.send(Command.post("/terminals/handover", new HandoverDoor(port), HandoverHouse.class))
                        .onOk(_ -> told = port);
    }
}
