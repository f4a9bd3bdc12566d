package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import os.qres.model.kitchen.StationView;
import os.qres.model.printing.PrintJobState;
import os.qres.model.printing.PrintJobView;
import os.qres.model.printing.PrinterView;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.test.printer.PaperPrinter;
import os.qres.test.process.Deadline;

/// The network printer that brings out a station's chits.
///
/// @param id the server's
record StationPrinter(int id) {
    static StationPrinter added(TestRestaurant restaurant, StationView station, PaperPrinter paper) {
        String body = """
                {"name":"%s","connection":"network","address":"%s","language":"en",
                 "routes":[{"kind":"kitchen","station_id":%d}]}""".formatted(station.name(), paper.address(), station.id());
        return new StationPrinter(restaurant
                .admin
                .post("/printers", body)
                .expect(201)
                .as(PrinterView.class)
                .id());
    }

    List<PrintJobView> jobs(TestClient waiter) {
        return asked(waiter, "");
    }

    private List<PrintJobView> asked(TestClient waiter, String more) {
        return waiter.get("/printers/" + id + "/jobs?limit=500" + more)
                .expect(200)
                .listOf(PrintJobView.class);
    }

    /// Nothing has waited so long that somebody must be asked: a test that is slower than that shows nothing.
    void requireNothingHeld(TestClient waiter) {
        assertEquals(List.of(), asked(waiter, "&state=held"), "chits have waited for too long");
    }

    /// Until it has nothing to do.
    void awaitDone(TestClient waiter) {
        Deadline.await("the printer to have done its work", RealServer.PATIENCE, () -> jobs(waiter).stream()
                .noneMatch(job -> job.state() == PrintJobState.WAITING || job.state() == PrintJobState.PRINTING));
    }
}
