package os.qres.together;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.devices.TerminalView;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketView;
import os.qres.server.TestClient;

/// Two hundred checks of five waiters and three stations, from a recorded script, on the waiters' real terminals. The
/// day's numbered report must come to what a count of the script alone comes to.
class EveningTest {
    @TempDir
    Path folder;

    private final Map<StationView, TestClient> displays = new LinkedHashMap<>();

    @Test
    void theDayComesToWhatTheScriptComesTo() throws Exception {
        try (Evening evening = new Evening(folder, Integer.MAX_VALUE)) {
            evening.stations.forEach(station -> open(evening, station));
            long begin = System.nanoTime();
            evening.play(
                    IntStream.range(0, Evening.WAITERS)
                            .<Evening.Waiter>mapToObj(number -> new TillWaiter(evening, number))
                            .toList(),
                    () -> cook(evening));
            EveningReport report = EveningReport.of(evening);
            System.out.printf(
                    Locale.ROOT,
                    "an evening of %d checks and %d minutes in %.1f s%n%s%n",
                    report.z().checks(),
                    evening.script.lastMinute(),
                    (System.nanoTime() - begin) / 1e9,
                    report.told());
            report.holdToTheScript();
        }
    }

    private void open(Evening evening, StationView station) {
        var here = evening.crew.here;
        TestClient display = here.server().client().terminal(here.pair("kitchen", station.name()));
        int id = display.get("/terminals/me").expect(200).as(TerminalView.class).id();
        here.admin
                .patch("/terminals/" + id, "{\"station_id\":" + station.id() + "}")
                .expect(200);
        displays.put(station, display);
    }

    /// Each station ends what it has had for long enough.
    private void cook(Evening evening) {
        displays.forEach((station, display) -> {
            List<TicketView> open = display.get("/kitchen/tickets?status=open&station_id=" + station.id())
                    .expect(200)
                    .listOf(TicketView.class);
            open.stream().filter(evening::isDone).forEach(ticket -> display.post(
                            "/kitchen/tickets/" + ticket.id() + "/bump", null)
                    .expect(200));
        });
    }
}
