package os.qres.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.floor.AttentionLimits;
import os.qres.model.floor.AttentionLimitsView;
import os.qres.model.live.Snapshot;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;

/// For how long guests may wait, from a manager's hand to a terminal's snapshot.
class AttentionTest {
    @TempDir
    Path folder;

    private TestRestaurant here;
    private TestClient manager;

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder);
        here.admin
                .post(
                        "/users/",
                        json("{'username':'mary','full_name':'Mary','role':'manager','password':'manager pass'}"))
                .expect(201);
        manager = here.server().client().signedIn("mary", "manager pass");
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void aHouseThatHasSetNoneHasTheUsualOnes() {
        assertEquals(new AttentionLimitsView(15, 2, 10, 30, null, 0), view());
        assertEquals(AttentionLimits.USUAL, snapshot().attention());
    }

    @Test
    void aManagerSetsThemAndTerminalsTakeThem() {
        AttentionLimitsView changed = manager.patch("/settings/attention", json("{'seated':5,'ready':4}"))
                .expect(200)
                .as(AttentionLimitsView.class);
        assertEquals(changed, view());
        assertEquals(new AttentionLimits(5, 2, 10, 30, 4), snapshot().attention());
        manager.patch("/settings/attention", json("{'ready':null,'kitchen':240}"))
                .expect(200);
        assertEquals(new AttentionLimits(5, 2, 10, 240, null), snapshot().attention());
        assertNull(view().ready());
    }

    @Test
    void whatIsWrongIsRefusedByItsFieldAndNothingIsStored() {
        refused("{'seated':0}", "seated");
        refused("{'call':241}", "call");
        refused("{'billed':null}", "billed");
        refused("{'kitchen':-1}", "kitchen");
        refused("{'ready':0}", "ready");
        refused("{'seated':1.5}", "seated");
        refused("{'call':'soon','seated':10}", "call");
        assertEquals(0, view().version());
    }

    private void refused(String json, String field) {
        assertEquals(
                List.of(field),
                manager.patch("/settings/attention", json(json)).expect(422).fields());
    }

    @Test
    void twoManagersDoNotOverwriteEachOtherAndAWaiterSetsNone() {
        TestClient first = manager.with("If-Match", "\"0\"");
        first.patch("/settings/attention", "{\"seated\":5}").expect(200);
        assertEquals(
                "stale",
                first.patch("/settings/attention", "{\"seated\":6}").expect(412).slug());
        here.waiter.patch("/settings/attention", "{\"seated\":7}").expect(403);
        assertEquals(5, view().seated());
    }

    private AttentionLimitsView view() {
        return here.waiter.get("/settings/attention").expect(200).as(AttentionLimitsView.class);
    }

    private Snapshot snapshot() {
        return here.waiter.get("/sync/snapshot").expect(200).as(Snapshot.class);
    }

    private static String json(String words) {
        return words.replace('\'', '"');
    }
}
