package os.qres.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.OrderView;
import os.qres.server.TestRestaurant;
import os.qres.test.process.Deadline;

class LiveChannelTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private TestRestaurant here;
    private String terminal;

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder);
        terminal = here.pair("pos", "POS 1");
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void clientGetsWhatItMissedAndThenWhatHappensWithoutGapOrRepetition() {
        Snapshot snapshot = snapshot();
        for (int i = 0; i < 20; i++) {
            order();
        }
        // An administrator, who is told of everything.
        try (var client = LiveClient.connect(
                here.server().address(), "?since=" + snapshot.seq() + "&token=" + here.admin.bearerToken(), null)) {
            for (int i = 0; i < 20; i++) {
                order();
            }
            long last = snapshot().seq();
            Deadline.await("the last event", SOON, () -> client.lastSeq() == last);
            assertEquals(
                    LongStream.rangeClosed(snapshot.seq() + 1, last).boxed().toList(),
                    client.events().stream().map(LiveEvent::seq).toList());
            assertEquals(
                    40,
                    client.events().stream()
                            .filter(e -> e.type().equals("order_created"))
                            .count());
        }
    }

    @Test
    void greetingNamesTheEpochAndHeartbeatsFollowEveryTwoSeconds() {
        try (var client = connect("")) {
            Deadline.await(
                    "two heartbeats", SOON, () -> client.ofType("heartbeat").size() >= 2);
            assertEquals(snapshot().epoch(), client.ofType("hello").getFirst().epoch());
            assertEquals(snapshot().seq(), client.ofType("heartbeat").getFirst().seq());
        }
    }

    @Test
    void seedsClientConnectsWithItsTokenInTheAddress() {
        String token = here.waiterAt(terminal).bearerToken();
        try (var client = LiveClient.connect(here.server().address(), "?token=" + token, null)) {
            OrderView order = order();
            Deadline.await(
                    "the order", SOON, () -> !client.ofType("order_created").isEmpty());
            assertEquals(order, client.ofType("order_created").getFirst().order());
        }
    }

    @Test
    void revokedTerminalIsCutOffAndNotLetInAgain() {
        try (var client = connect("")) {
            Deadline.await("the greeting", SOON, () -> !client.ofType("hello").isEmpty());
            int id = here.server()
                    .client()
                    .terminal(terminal)
                    .get("/terminals/me")
                    .as(os.qres.model.devices.TerminalView.class)
                    .id();
            here.admin.delete("/terminals/" + id);
            Deadline.await("the end", Duration.ofSeconds(2), client::isClosed);
        }
        assertThrows(CompletionException.class, () -> connect(""));
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        assertThrows(
                CompletionException.class,
                () -> LiveClient.connect(here.server().address(), "", null));
        assertThrows(
                CompletionException.class,
                () -> LiveClient.connect(here.server().address(), "?token=abc", null));
    }

    @Test
    void snapshotHoldsWhatATerminalShows() {
        OrderView order = order();
        Snapshot snapshot = snapshot();
        assertEquals(List.of(order), snapshot.orders());
        assertEquals(1, snapshot.tickets().size());
        assertEquals(2, snapshot.tables().size());
        assertEquals(1, snapshot.waiters().size());
        assertTrue(
                snapshot.menu().stream().anyMatch(c -> c.dishes().stream().anyMatch(d -> d.id() == here.steak.id())));
        assertFalse(snapshot.restaurant().guestUrl().isBlank());
    }

    private LiveClient connect(String query) {
        return LiveClient.connect(here.server().address(), query, terminal);
    }

    private Snapshot snapshot() {
        return here.server()
                .client()
                .terminal(terminal)
                .get("/sync/snapshot")
                .expect(200)
                .as(Snapshot.class);
    }

    private OrderView order() {
        String line = "{\"dish_id\":%d,\"quantity\":1}".formatted(here.cola.id());
        return here.waiter
                .post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + line + "]}")
                .expect(201)
                .as(OrderView.class);
    }
}
