package os.qres.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.orders.OrderView;
import os.qres.server.Evenings;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;

/// A manager allows on the spot that a terminal's size and lock are set: it is about no order, and no role's
/// permission.
class DeviceApprovalTest {
    @TempDir
    Path folder;

    private Evenings evenings;
    private TestClient till;

    @BeforeEach
    void open() {
        evenings = new Evenings(folder, Map.of(), new MovableClock("2026-11-20T16:00:00Z"));
        evenings.admin
                .post(
                        "/users/",
                        json(
                                "{'username':'maria','full_name':'Maria Stone','role':'manager','password':'manager pass','pin_code':'204060'}"))
                .expect(201);
        till = evenings.here.waiterAt(evenings.here.pair("pos", "Till"));
    }

    @AfterEach
    void close() {
        evenings.close();
    }

    @Test
    void aManagerMayWhateverTheRoleHasLostAndAWaiterMayNot() {
        assertEquals("forbidden", asked("4719", "").expect(403).slug());
        assertEquals("wrong-pin", asked("999999", "").expect(401).slug());
        evenings.admin.patch("/roles/manager", "{\"permissions\":[]}").expect(200);
        assertEquals(
                "Maria Stone",
                asked("204060", "").expect(200).as(ApprovalGrant.class).approvedBy());
    }

    @Test
    void itIsAboutNoOrderAndNoLine() {
        assertEquals(
                List.of("order_id"),
                asked("204060", ",'order_id':1").expect(422).fields());
        assertEquals(
                List.of("line_ref"),
                asked("204060", ",'line_ref':'7d1f9d0e-6a35-4c0b-9d43-0d8f8a2b6c01'")
                        .expect(422)
                        .fields());
    }

    @Test
    void itAllowsNothingElse() {
        String approval =
                asked("204060", "").expect(200).as(ApprovalGrant.class).approval();
        OrderView order = evenings.waiter
                .post("/orders/", json("{'order_type':'takeaway','items':[" + evenings.cola(1) + "]}"))
                .expect(201)
                .as(OrderView.class);
        int item = order.items().getFirst().id();
        assertEquals(
                "approval-used",
                evenings.waiter
                        .post(
                                "/orders/%d/items/%d/comp".formatted(order.id(), item),
                                json("{'reason':'A birthday','approval':'" + approval + "'}"))
                        .expect(409)
                        .slug());
    }

    private Got asked(String pin, String what) {
        return till.post("/auth/approvals", json("{'pin_code':'%s','action':'device'%s}".formatted(pin, what)));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
