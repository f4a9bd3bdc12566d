package os.qres.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.test.process.Deadline;

/// Who hears what, and who does not listen.
class AudienceTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static TestRestaurant here;

    @BeforeAll
    static void open() {
        here = new TestRestaurant(folder);
    }

    @AfterAll
    static void close() {
        here.close();
    }

    @Test
    void waitersHearWhatConcernsTheFloorAndCooksWhatConcernsTheKitchen() {
        long before = seq();
        anEvening();
        Set<String> both = Set.of(
                "order_created",
                "order_updated",
                "order_status_changed",
                "order_item_status_changed",
                "dish_availability_changed");

        Set<String> waiter = heard(here.waiter, "since=" + before);
        Set<String> kitchen = heard(here.kitchen, "since=" + before);
        Set<String> admin = heard(here.admin, "since=" + before);

        assertTrue(waiter.containsAll(both), waiter::toString);
        assertTrue(kitchen.containsAll(both), kitchen::toString);
        Set<String> floor = Set.of("dish_ready", "payment_received", "table_status_changed");
        assertTrue(waiter.containsAll(floor), waiter::toString);
        assertTrue(Collections.disjoint(kitchen, floor), kitchen::toString);
        assertTrue(kitchen.contains("ticket_changed"));
        assertFalse(waiter.contains("ticket_changed"));
        assertTrue(admin.containsAll(floor) && admin.contains("ticket_changed"), admin::toString);
    }

    @Test
    void aWaiterHearsOfOtherWaitersOrdersAsOfTheirOwn() {
        here.admin
                .post(
                        "/users/",
                        "{\"username\":\"boris\",\"full_name\":\"Boris\",\"role\":\"waiter\",\"password\":\"waiter pass\"}")
                .expect(201);
        TestClient other = here.server().client().signedIn("boris", "waiter pass");
        String address = here.server().address();
        String query = "?since=" + seq() + "&token=";
        try (LiveClient own = LiveClient.connect(address, query + here.waiter.bearerToken(), null);
                LiveClient others = LiveClient.connect(address, query + other.bearerToken(), null)) {
            anEvening();
            long last = seq();
            Deadline.await("both", SOON, () -> own.lastSeq() == last && others.lastSeq() == last);
            assertEquals(own.events(), others.events());
            assertFalse(others.ofType("dish_ready").isEmpty());
        }
    }

    @Test
    void whereGuestsLookNothingIsToldOfOrders() {
        String board = here.pair("board", "Hall");
        try (LiveClient hall = LiveClient.connect(here.server().address(), "?since=" + seq(), board)) {
            anEvening();
            here.waiter
                    .patch("/dishes/" + here.cola.id() + "/availability", "{\"is_available\":false}")
                    .expect(200);
            here.waiter
                    .patch("/dishes/" + here.cola.id() + "/availability", "{\"is_available\":true}")
                    .expect(200);
            long last = seq();
            Deadline.await("all of it", SOON, () -> hall.lastSeq() == last);
            assertTrue(hall.events().stream()
                    .allMatch(event -> event.order() == null && event.item() == null && event.ticket() == null));
        }
        Snapshot shown = here.server()
                .client()
                .terminal(board)
                .get("/sync/snapshot")
                .expect(200)
                .as(Snapshot.class);
        assertTrue(shown.orders().isEmpty() && shown.tickets().isEmpty());
        assertFalse(shown.menu().isEmpty());
    }

    @Test
    void aStationHearsOnlyWhatItMakes() {
        long before = seq();
        OrderView drinks = order(cola());
        OrderView food = order(pizza());
        OrderView mixed = order(cola() + "," + pizza());

        List<LiveEvent> bar = events(here.kitchen, "since=" + before + "&station_id=" + here.bar.id());

        assertEquals(
                Set.of(drinks.id(), mixed.id()),
                bar.stream()
                        .filter(e -> e.type().equals("order_created"))
                        .map(e -> e.order().id())
                        .collect(Collectors.toSet()));
        assertTrue(bar.stream()
                .filter(e -> e.type().equals("ticket_changed"))
                .allMatch(e -> e.ticket().stationId() == here.bar.id()));
        assertFalse(
                bar.stream().anyMatch(e -> e.order() != null && e.order().id() == food.id()), "not what the bar makes");
        assertThrows(CompletionException.class, () -> events(here.kitchen, "station_id=bar"));
    }

    @Test
    void whoDoesNotReadIsCutOffAndHoldsNobodyUp() throws Exception {
        try (Socket deaf = handshake();
                LiveClient other =
                        LiveClient.connect(here.server().address(), "?token=" + here.waiter.bearerToken(), null)) {
            OrderView large = order(String.join(",", Collections.nCopies(200, cola())));
            int told = 0;
            while (connected() > 1 && told < 400) {
                here.waiter
                        .patch("/orders/" + large.id(), "{\"notes\":\"" + told + "\"}")
                        .expect(200);
                told++;
            }
            assertTrue(told < 400, "still there after " + told + " messages that nobody read");
            int sent = told;
            Deadline.await(
                    "the other one", SOON, () -> other.ofType("order_updated").size() == sent);
            assertFalse(deaf.isClosed());
        }
    }

    private static int connected() {
        return here.admin
                .get("/metrics")
                .expect(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("qres_live_sockets "))
                .mapToInt(line -> (int) Double.parseDouble(line.replaceFirst(".* ", "")))
                .findFirst()
                .orElseThrow();
    }

    /// A client that opens the channel and then reads nothing.
    private static Socket handshake() throws IOException {
        URI server = URI.create(here.server().address());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress(server.getHost(), server.getPort()));
        socket.getOutputStream().write("""
                        GET /ws/orders?token=%s HTTP/1.1\r
                        Host: %s\r
                        Upgrade: websocket\r
                        Connection: Upgrade\r
                        Sec-WebSocket-Version: 13\r
                        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                        \r
                        """.formatted(here.admin.bearerToken(), server.getAuthority())
                .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        String head = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        assertEquals("HTTP/1.1 101", head);
        return socket;
    }

    private static void anEvening() {
        OrderView order = here.waiter
                .post("/orders/", "{\"table_id\":%d,\"items\":[%s]}".formatted(here.table1.id(), cola()))
                .expect(201)
                .as(OrderView.class);
        String path = "/orders/" + order.id();
        here.waiter.patch(path, "{\"covers\":2}").expect(200);
        here.kitchen.patch(path + "/status", "{\"status\":\"ready\"}").expect(200);
        here.waiter.patch(path + "/status", "{\"status\":\"served\"}").expect(200);
        here.waiter
                .patch(path + "/payment", "{\"payment_status\":\"paid\",\"payment_method_id\":" + here.cash.id() + "}")
                .expect(200);
        here.waiter
                .patch("/dishes/" + here.steak.id() + "/availability", "{\"is_available\":false}")
                .expect(200);
        here.waiter
                .patch("/dishes/" + here.steak.id() + "/availability", "{\"is_available\":true}")
                .expect(200);
    }

    private static Set<String> heard(TestClient person, String query) {
        return events(person, query).stream().map(LiveEvent::type).collect(Collectors.toSet());
    }

    /// Everything up to now that this person is told.
    private static List<LiveEvent> events(TestClient person, String query) {
        try (LiveClient client =
                LiveClient.connect(here.server().address(), "?" + query + "&token=" + person.bearerToken(), null)) {
            Deadline.await(
                    "a heartbeat", SOON, () -> !client.ofType("heartbeat").isEmpty());
            return client.events();
        }
    }

    private static long seq() {
        return here.admin.get("/sync/snapshot").expect(200).as(Snapshot.class).seq();
    }

    private static OrderView order(String lines) {
        return here.waiter
                .post("/orders/", "{\"order_type\":\"takeaway\",\"items\":[" + lines + "]}")
                .expect(201)
                .as(OrderView.class);
    }

    private static String cola() {
        return "{\"dish_id\":%d,\"quantity\":1}".formatted(here.cola.id());
    }

    private static String pizza() {
        return "{\"dish_id\":%d,\"dish_variation_id\":%d,\"quantity\":1}".formatted(here.pizza.id(), here.large.id());
    }
}
