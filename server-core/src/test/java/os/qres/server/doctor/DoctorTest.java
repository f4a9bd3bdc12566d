package os.qres.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.OrderView;
import os.qres.server.LiveServer;
import os.qres.server.ServerMain;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.platform.i18n.Texts;
import os.qres.test.process.Program;

class DoctorTest {
    @TempDir
    Path folder;

    private TestRestaurant here;
    private LiveServer server;
    private OrderView order;

    static boolean isPostgres() {
        return TestStore.isPostgres();
    }

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder);
        server = here.server();
        String cola = "{\"dish_id\":%d,\"quantity\":2}".formatted(here.cola.id());
        order = here.waiter
                .post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + cola + "]}")
                .expect(201)
                .as(OrderView.class);
        here.waiter
                .patch(
                        "/orders/" + order.id() + "/payment",
                        "{\"payment_status\":\"paid\",\"payment_method_id\":%d}".formatted(here.cash.id()))
                .expect(200);
    }

    @AfterEach
    void close() {
        here.close();
    }

    private Report examined() {
        return new Doctor(server.settings(), Clock.systemUTC()).examine(server.rowKey());
    }

    private String told(Report report, Locale language) {
        var text = new StringWriter();
        report.print(new PrintWriter(text, true), language);
        return text.toString();
    }

    @Test
    void anEveningIsFoundWell() {
        here.close();

        Report report = examined();

        String told = told(report, Locale.ENGLISH);
        assertEquals(0, report.exitCode(), told);
        assertTrue(told.contains("The event log is whole"), told);
        assertTrue(told(report, Texts.RUSSIAN).contains("Журнал событий цел"));
    }

    @Test
    @DisabledIf(value = "isPostgres", disabledReason = "a PostgreSQL can be looked at while servers work on it")
    void aRunningServersEmbeddedDatabaseIsLeftAlone() {
        try (var doctor = Program.java(ServerMain.class.getName(), "doctor", "--data", folder.toString())
                .environment("LC_ALL", "C")
                .start()) {
            doctor.awaitLine("Stop it first", Duration.ofSeconds(60));
            assertEquals(2, doctor.awaitExit(Duration.ofSeconds(60)));
        }
    }

    @Test
    void anEditedTotalIsNamedWithTheEventThatTellsOtherwise() {
        here.close();
        TestStore.execute(
                server.database(),
                "update order_item set price = 1",
                "update payment set amount = 2",
                "update orders set subtotal = 2, total_price = 2, paid_total = 2");

        Report report = examined();

        String told = told(report, Locale.ENGLISH);
        assertEquals(1, report.exitCode(), told);
        assertTrue(told.contains("Order " + order.id() + " was edited after event "), told);
        assertTrue(told.contains("300.00"), told);
        assertTrue(told.contains("Table payment"), told);
    }

    @Test
    void theFirstBrokenLinkIsNamed() {
        here.close();
        TestStore.execute(server.database(), "update event set message = '{}' where seq in (7, 9)");

        String told = told(examined(), Locale.ENGLISH);

        assertTrue(told.contains("broken at event 7:"), told);
    }

    @Test
    void aClosingReportThatTheLogDoesNotBearOutIsNamed() {
        here.admin.post("/till/z-reports", "{}").expect(201);
        here.close();
        assertEquals(0, examined().exitCode());
        TestStore.execute(
                server.database(),
                "update z_report set event_hash = 'another'",
                "update till_entry set seq = seq + 1 where seq > 1");

        String told = told(examined(), Locale.ENGLISH);

        assertTrue(told.contains("Closing reports whose end of the event log is not in the log: 1"), told);
        assertTrue(told.contains("Till entries before which one is missing: 3"), told);
    }

    @Test
    void aDeletedMarkIsNotMadeAnewInSilence() {
        here.close();
        TestStore.execute(server.database(), "delete from state_mark", "update dish set price = 1");
        assertEquals(1, examined().exitCode());

        server.restart();
        here.close();

        Report report = examined();
        assertEquals(1, report.exitCode(), told(report, Locale.ENGLISH));
    }

    @Test
    void keysThatOthersCanReadAreDamage() throws Exception {
        here.close();
        Files.setPosixFilePermissions(folder.resolve("keys.properties"), PosixFilePermissions.fromString("rw-r--r--"));

        assertTrue(told(examined(), Locale.ENGLISH).contains("chmod 600"));
    }

    @Test
    void whatAnotherStationsServerWritesBesideFitsToo() throws Exception {
        if (TestStore.isPostgres()) {
            try (LiveServer other = server.beside(folder.resolve("other"))) {
                other.client().signedIn("boss", "correct horse");
                here.admin.post("/stations/", "{\"name\":\"Grill\"}").expect(201);
                assertEquals(0, examined().exitCode(), told(examined(), Locale.ENGLISH));
            }
        }
    }
}
