package os.qres.together;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import os.qres.kitchen.KitchenMain;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.test.screen.Fx;

/// The cooks of the recorded evening, each with a finger and a bump bar at the station's own window.
final class WindowCooks implements AutoCloseable {
    private final Evening evening;
    private final Map<StationView, Window> windows = new LinkedHashMap<>();
    private int bumped;

    WindowCooks(Evening evening, Path folder) {
        this.evening = evening;
        var here = evening.crew.here;
        for (StationView station : evening.stations) {
            Window window = new Window(
                    KitchenMain::open,
                    here.server().address(),
                    here.admin,
                    station.name(),
                    folder.resolve(station.name()),
                    evening.clock);
            here.admin
                    .patch("/terminals/" + window.terminal(), "{\"station_id\":" + station.id() + "}")
                    .expect(200);
            windows.put(station, window);
        }
    }

    int bumped() {
        return bumped;
    }

    /// Each station ends what it has had for long enough: by finger and by key in turn.
    void cook() {
        windows.forEach((station, window) -> {
            List<TicketView> done = evening
                    .manager()
                    .get("/kitchen/tickets?status=open&station_id=" + station.id())
                    .expect(200)
                    .listOf(TicketView.class)
                    .stream()
                    .filter(evening::isDone)
                    .toList();
            if (!done.isEmpty()) {
                window.front();
                window.until("it shows its station", () -> window.station().equals(station.name()));
                done.forEach(ticket -> bump(window, ticket));
                window.behind();
            }
        });
    }

    private void bump(Window window, TicketView ticket) {
        String head = "Table " + ticket.tableNumber();
        window.until("the ticket is known", () -> window.kit().state().tickets().containsKey(ticket.id()));
        window.awaitNoToast();
        window.until(head + " is on the board", () -> window.onBoard(head).isPresent());
        if (bumped % 2 == 0 || !isFirst(window, ticket)) {
            window.tapOnBoard(head);
        } else {
            window.press(KeyCode.HOME, KeyCode.ENTER);
        }
        window.until(
                "the server knows that it is made",
                () -> window.kit().state().tickets().get(ticket.id()).status() == TicketStatus.BUMPED);
        bumped++;
    }

    /// Where the clock stands for a minute, several may be as old as each other.
    private static boolean isFirst(Window window, TicketView ticket) {
        return Fx.get(() -> window.kit().state().tickets().values().stream()
                .filter(each -> each.stationId() == ticket.stationId() && each.status() == TicketStatus.OPEN)
                .allMatch(each -> each.id() == ticket.id() || each.openedAt().isAfter(ticket.openedAt())));
    }

    @Override
    public void close() {
        windows.values().forEach(Window::close);
    }
}
