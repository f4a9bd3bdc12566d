package os.qres.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.identity.SocketTicket;
import os.qres.model.live.LiveEvent;
import os.qres.model.orders.OrderView;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.platform.config.ConfigurationException;
import os.qres.test.process.Deadline;

/// Two servers on one PostgreSQL are one restaurant.
@EnabledIfSystemProperty(named = "qres.test.database", matches = "postgresql")
class TwoServersTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    private TestRestaurant here;
    private LiveServer there;
    private String terminal;
    private List<TestClient> waiters;

    @BeforeEach
    void open() throws Exception {
        here = new TestRestaurant(folder.resolve("here"));
        there = here.server().beside(folder.resolve("there"));
        terminal = here.pair("pos", "POS 1");
        waiters = List.of(here.waiter, there.client().bearer(here.waiter.bearerToken()));
    }

    @AfterEach
    void close() {
        there.close();
        here.close();
    }

    @Test
    void bothTellEveryEventInTheOrderOfTheLog() throws Exception {
        long before = lastSeq();
        // An administrator, who is told of everything.
        String admin = "?token=" + here.admin.bearerToken();
        try (var atHere = LiveClient.connect(here.server().address(), admin, null);
                var atThere = LiveClient.connect(there.address(), admin, null)) {
            Deadline.await(
                    "greetings",
                    SOON,
                    () -> !atHere.ofType("hello").isEmpty()
                            && !atThere.ofType("hello").isEmpty());
            List<OrderView> orders = atOnce(40, i -> takeaway(waiters.get(i % 2)));

            long last = lastSeq();
            Deadline.await("the last event", SOON, () -> atHere.lastSeq() == last && atThere.lastSeq() == last);
            List<Long> all = LongStream.rangeClosed(before + 1, last).boxed().toList();
            assertEquals(all, seqs(atHere));
            assertEquals(all, seqs(atThere));
            assertEquals(
                    40, new HashSet<>(orders.stream().map(OrderView::number).toList()).size());
        }
    }

    @Test
    void theSameTableOpenedAtBothIsOneOrderWithAllItsLines() throws Exception {
        String line = "{\"table_id\":%d,\"items\":[{\"dish_id\":%d,\"quantity\":1}]}"
                .formatted(here.table1.id(), here.cola.id());
        List<TestClient.Got> answers = atOnce(8, i -> waiters.get(i % 2).post("/orders/", line));

        assertTrue(answers.stream().allMatch(got -> got.status() == 201 || got.status() == 200), answers.toString());
        List<OrderView> orders = here.waiter.get("/orders/").listOf(OrderView.class);
        assertEquals(1, orders.size());
        assertEquals(8, orders.getFirst().items().size());
    }

    @Test
    void whoIsSignedOutAtOneIsSignedOutAtTheOther() {
        TestClient elsewhere = waiters.get(1);
        elsewhere.get("/auth/me").expect(200);
        try (var socket = LiveClient.connect(there.address(), "?token=" + here.waiter.bearerToken(), null)) {
            Deadline.await("the greeting", SOON, () -> !socket.ofType("hello").isEmpty());

            here.waiter.post("/auth/logout", "").expect(204);

            Deadline.await(
                    "no more answers", AT_ONCE, () -> elsewhere.get("/auth/me").status() == 401);
            Deadline.await("the socket's end", AT_ONCE, socket::isClosed);
        }
    }

    @Test
    void aTicketOfOneOpensASocketOfEitherAndOneOnly() {
        String ticket = "?token="
                + here.waiter
                        .post("/auth/ws-ticket", "")
                        .expect(200)
                        .as(SocketTicket.class)
                        .ticket();
        try (var socket = LiveClient.connect(there.address(), ticket, null)) {
            Deadline.await("the greeting", SOON, () -> !socket.ofType("hello").isEmpty());

            assertThrows(RuntimeException.class, () -> LiveClient.connect(
                            here.server().address(), ticket, null)
                    .close());
        }
    }

    @Test
    void aDishTakenOffAtOneIsOffTheOthersMenu() {
        assertTrue(there.client().get("/dishes/menu").body().contains("Cola"));

        here.waiter
                .patch("/dishes/" + here.cola.id() + "/availability", "{\"is_available\":false}")
                .expect(200);

        Deadline.await(
                "the menu without it",
                AT_ONCE,
                () -> !there.client().get("/dishes/menu").body().contains("Cola"));
    }

    @Test
    void bothGoOnAfterTheDatabaseHasCutEveryConnection() {
        try (var atThere = LiveClient.connect(there.address(), "", terminal);
                var ofAnna = LiveClient.connect(there.address(), "?token=" + here.waiter.bearerToken(), null)) {
            Deadline.await("the greeting", SOON, () -> !atThere.ofType("hello").isEmpty());
            TestStore.execute(
                    here.server().database(),
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()");

            Deadline.await("an order taken", SOON, () -> {
                TestClient.Got got = waiters.getFirst().post("/orders/", takeawayBody());
                assertTrue(got.status() == 201 || got.status() == 503, got::body);
                return got.status() == 201;
            });
            Deadline.await(
                    "it is told",
                    SOON,
                    () -> !atThere.ofType("order_created").isEmpty()
                            && !ofAnna.ofType("order_created").isEmpty());
        }
    }

    @Test
    void aServerWithAnotherKeyFileIsNotStarted() {
        var refused =
                assertThrows(ConfigurationException.class, () -> here.server().stranger(folder.resolve("stranger")));

        assertTrue(refused.getMessage().contains("keys.properties"), refused.getMessage());
        assertFalse(refused.getMessage().contains(folder.toString()), refused.getMessage());
    }

    private interface Numbered<T> {
        T call(int i);
    }

    private static <T> List<T> atOnce(int times, Numbered<T> work) throws InterruptedException {
        List<Callable<T>> calls = IntStream.range(0, times)
                .<Callable<T>>mapToObj(i -> () -> work.call(i))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            return threads.invokeAll(calls).stream().map(f -> f.resultNow()).toList();
        }
    }

    private OrderView takeaway(TestClient waiter) {
        return waiter.post("/orders/", takeawayBody()).expect(201).as(OrderView.class);
    }

    private String takeawayBody() {
        return "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":1}]}".formatted(here.cola.id());
    }

    private long lastSeq() {
        return here.server()
                .client()
                .terminal(terminal)
                .get("/sync/snapshot")
                .expect(200)
                .as(os.qres.model.live.Snapshot.class)
                .seq();
    }

    private static List<Long> seqs(LiveClient client) {
        return client.events().stream().map(LiveEvent::seq).toList();
    }
}
