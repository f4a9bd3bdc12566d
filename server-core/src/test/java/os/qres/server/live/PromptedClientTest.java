package os.qres.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Snapshot;
import os.qres.server.TestRestaurant;
import os.qres.test.process.Deadline;

/// Clients that are told nothing before they say that they are ready: the JDK's may lose what comes before (ADR 0034).
class PromptedClientTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int EVENTS = 60;
    private static final int TIMES = 20;
    private static final int AT_ONCE = 20;

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
    void nothingIsSaidBeforeTheFirstPingAndNothingIsLostMeanwhile() {
        try (var client = LiveClient.connect(address(), "?begin=ping&since=" + lastSeq(), terminal);
                var other = LiveClient.connect(address(), "", terminal)) {
            order();
            Deadline.await("the other hears of it", SOON, () -> !other.events().isEmpty());
            assertEquals(List.of(), client.texts());
            client.ping();
            Deadline.await("what happened", SOON, () -> client.events()
                    .contains(other.events().getFirst()));
            client.ping();
            Deadline.await(
                    "a heartbeat", SOON, () -> !client.ofType("heartbeat").isEmpty());
            assertEquals(1, client.ofType("hello").size());
        }
    }

    @Test
    void nobodyBeginsOtherwise() {
        assertThrows(CompletionException.class, () -> LiveClient.connect(address(), "?begin=now", terminal));
    }

    /// All at once, and more than the machine has hands for: what they have missed stands in their way at once.
    @Test
    void whoComesBackHearsEverythingFromTheFirstByteOn() {
        long before = lastSeq();
        IntStream.range(0, EVENTS).forEach(_ -> order());
        List<Long> missed =
                LongStream.rangeClosed(before + 1, lastSeq()).boxed().toList();
        String query = "?since=" + before + "&token=" + here.admin.bearerToken();
        for (int time = 0; time < TIMES; time++) {
            List<LiveClient> all = IntStream.range(0, AT_ONCE)
                    .parallel()
                    .mapToObj(_ -> LiveClient.ready(address(), query, null))
                    .toList();
            for (LiveClient client : all) {
                Deadline.await("the last event", SOON, () -> client.lastSeq() == missed.getLast());
                assertEquals(
                        missed, client.events().stream().map(LiveEvent::seq).toList());
                client.close();
            }
        }
        assertTrue(missed.size() >= EVENTS);
    }

    private String address() {
        return here.server().address();
    }

    private long lastSeq() {
        return here.server()
                .client()
                .terminal(terminal)
                .get("/sync/snapshot")
                .expect(200)
                .as(Snapshot.class)
                .seq();
    }

    private void order() {
        String line = "{\"dish_id\":%d,\"quantity\":1}".formatted(here.cola.id());
        here.waiter
                .post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + line + "]}")
                .expect(201);
    }
}
