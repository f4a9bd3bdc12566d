package os.qres.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.live.Snapshot;
import os.qres.model.staff.WaiterView;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;

/// A terminal shows whom it lets in: the waiters, and managers who have a PIN. Clients of earlier systems still get
/// the waiters alone.
class AtTerminalsTest {
    @TempDir
    Path folder;

    @Test
    void aManagerWithAPinMaySignInAtATerminalAndACookMayNot() {
        try (var here = new TestRestaurant(folder)) {
            person(here, "viktor", "Viktor", "manager", ",\"pin_code\":\"518204\"");
            person(here, "olga", "Olga", "manager", "");
            person(here, "ivan", "Ivan", "kitchen", ",\"pin_code\":\"7152\"");
            String terminal = here.pair("pos", "Till");
            TestClient till = here.server().client().terminal(terminal);
            List<WaiterView> shown =
                    till.get("/sync/snapshot").expect(200).as(Snapshot.class).waiters();
            assertEquals(
                    List.of("Anna Kay", "Viktor"),
                    shown.stream().map(WaiterView::fullName).toList());
            till.post(
                            "/auth/login/pin",
                            "{\"user_id\":%d,\"pin_code\":\"518204\"}"
                                    .formatted(shown.getLast().id()))
                    .expect(200);
            assertEquals(
                    List.of("Anna Kay"),
                    here.admin.get("/users/waiters").expect(200).listOf(WaiterView.class).stream()
                            .map(WaiterView::fullName)
                            .toList());
        }
    }

    private static void person(TestRestaurant here, String username, String name, String role, String pin) {
        here.admin
                .post(
                        "/users/",
                        "{\"username\":\"%s\",\"full_name\":\"%s\",\"role\":\"%s\",\"password\":\"birch river\"%s}"
                                .formatted(username, name, role, pin))
                .expect(201);
    }
}
