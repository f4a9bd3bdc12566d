package os.qres.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.devices.TerminalView;
import os.qres.model.identity.Tokens;
import os.qres.model.security.SecurityEventView;
import os.qres.model.staff.UserView;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.test.process.Deadline;

/// Whatever ends a sign-in ends all of it within two seconds: access token, refresh token and open sockets, and, on a
/// shared database, at the other server as well; and nothing else.
class SignedOutTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PASSWORD = "waiter pass";

    @TempDir
    static Path folder;

    private static TestRestaurant restaurant;
    private static List<LiveServer> servers;
    private static int people;

    /// What a waiter has open when it happens.
    private enum Door {
        /// Signed in by password, on a phone.
        PHONE,
        /// Signed in by PIN, on a paired device.
        TILL,
        /// The device itself, whoever is signed in on it.
        DEVICE
    }

    /// A way in which sign-ins end.
    ///
    /// @param done by the waiter or an administrator, whose client is given
    private record Way(String name, Set<Door> ended, BiConsumer<Waiter, TestClient> done) {}

    /// Somebody new who is signed in twice, with a socket for each at every server.
    private record Waiter(
            UserView user,
            Tokens phone,
            Tokens till,
            String device,
            int deviceId,
            List<LiveClient> phoneSockets,
            List<LiveClient> tillSockets,
            List<LiveClient> deviceSockets)
            implements AutoCloseable {
        TestClient at(LiveServer server) {
            return server.client().bearer(phone.accessToken());
        }

        List<LiveClient> sockets(Door door) {
            return switch (door) {
                case PHONE -> phoneSockets;
                case TILL -> tillSockets;
                case DEVICE -> deviceSockets;
            };
        }

        @Override
        public void close() {
            for (Door door : Door.values()) {
                sockets(door).forEach(LiveClient::close);
            }
        }
    }

    @BeforeAll
    static void open() throws IOException {
        restaurant = new TestRestaurant(folder.resolve("here"));
        servers = new ArrayList<>(List.of(restaurant.server()));
        if (TestStore.isPostgres()) {
            servers.add(restaurant.server().beside(folder.resolve("there")));
        }
    }

    @AfterAll
    static void close() {
        servers.reversed().forEach(LiveServer::close);
    }

    /// Each is done at the last server, and looked at from all of them.
    @TestFactory
    Stream<DynamicTest> everyWayEndsAllOfIt() {
        Set<Door> person = Set.of(Door.PHONE, Door.TILL);
        return Stream.of(
                        new Way("logout", Set.of(Door.PHONE), (waiter, _) -> waiter.at(servers.getLast())
                                .post("/auth/logout", "")
                                .expect(204)),
                        new Way("another password of one's own", Set.of(Door.TILL), (waiter, _) -> waiter.at(
                                        servers.getLast())
                                .patch(
                                        "/auth/me/password",
                                        "{\"old_password\":\"%s\",\"new_password\":\"another one\"}"
                                                .formatted(PASSWORD))
                                .expect(200)),
                        patched("another password", person, "/password", "{\"password\":\"another one\"}"),
                        patched("another PIN", person, "/pin", "{\"pin_code\":\"90%04d\"}"),
                        patched("another password by PATCH", person, "", "{\"password\":\"another one\"}"),
                        patched("another PIN by PATCH", person, "", "{\"pin_code\":\"91%04d\"}"),
                        patched("another role", person, "", "{\"role\":\"kitchen\"}"),
                        patched("inactive by PATCH", person, "", "{\"is_active\":false}"),
                        new Way("inactive by DELETE", person, (waiter, admin) -> admin.delete(
                                        "/users/" + waiter.user().id())
                                .expect(200)),
                        new Way("a revoked device", Set.of(Door.TILL, Door.DEVICE), (waiter, admin) -> admin.delete(
                                        "/terminals/" + waiter.deviceId())
                                .expect(204)))
                .map(way -> DynamicTest.dynamicTest(way.name(), () -> endsAllOfIt(way)));
    }

    private static Way patched(String name, Set<Door> ended, String where, String body) {
        return new Way(name, ended, (waiter, admin) -> admin.patch(
                        "/users/" + waiter.user().id() + where, body.formatted(people))
                .expect(200));
    }

    private static void endsAllOfIt(Way way) {
        TestClient admin = servers.getLast().client().bearer(restaurant.admin.bearerToken());
        try (Waiter waiter = waiter()) {
            way.done().accept(waiter, admin);
            Deadline.await(
                    "the end of all of it", AT_ONCE, () -> way.ended().stream().allMatch(door -> isOver(waiter, door)));
            for (Door door : Door.values()) {
                if (!way.ended().contains(door)) {
                    goesOn(waiter, door);
                }
            }
            whatIsOverIsNotRefreshed(waiter, way.ended());
        }
    }

    private static Waiter waiter() {
        String name = "waiter" + ++people;
        UserView user = restaurant
                .admin
                .post(
                        "/users",
                        "{\"username\":\"%s\",\"full_name\":\"Anna\",\"role\":\"waiter\",\"password\":\"%s\",\"pin_code\":\"80%04d\"}"
                                .formatted(name, PASSWORD, people))
                .expect(201)
                .as(UserView.class);
        String device = restaurant.pair("pos", "POS");
        TestClient terminal = restaurant.server().client().terminal(device);
        int deviceId = terminal.get("/terminals/me").as(TerminalView.class).id();
        Tokens phone = restaurant
                .server()
                .client()
                .post("/auth/login", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD))
                .expect(200)
                .as(Tokens.class);
        Tokens till = terminal.post(
                        "/auth/login/pin", "{\"user_id\":%d,\"pin_code\":\"80%04d\"}".formatted(user.id(), people))
                .expect(200)
                .as(Tokens.class);
        var waiter = new Waiter(
                user,
                phone,
                till,
                device,
                deviceId,
                sockets("?token=" + phone.accessToken(), null),
                sockets("?token=" + till.accessToken(), device),
                sockets("", device));
        for (Door door : Door.values()) {
            goesOn(waiter, door);
        }
        return waiter;
    }

    private static List<LiveClient> sockets(String query, String device) {
        List<LiveClient> sockets = servers.stream()
                .map(server -> LiveClient.connect(server.address(), query, device))
                .toList();
        sockets.forEach(socket -> Deadline.await(
                "the greeting", SOON, () -> !socket.ofType("hello").isEmpty()));
        return sockets;
    }

    private static int status(LiveServer server, Waiter waiter, Door door) {
        TestClient anyone = server.client();
        return switch (door) {
            case PHONE ->
                anyone.bearer(waiter.phone().accessToken()).get("/auth/me").status();
            case TILL ->
                anyone.bearer(waiter.till().accessToken()).get("/auth/me").status();
            case DEVICE -> anyone.terminal(waiter.device()).get("/terminals/me").status();
        };
    }

    private static boolean isOver(Waiter waiter, Door door) {
        return servers.stream().allMatch(server -> status(server, waiter, door) == 401)
                && waiter.sockets(door).stream().allMatch(LiveClient::isClosed);
    }

    private static void goesOn(Waiter waiter, Door door) {
        servers.forEach(server -> assertEquals(200, status(server, waiter, door), door.toString()));
        waiter.sockets(door).forEach(socket -> assertFalse(socket.isClosed(), door.toString()));
    }

    private static void whatIsOverIsNotRefreshed(Waiter waiter, Set<Door> ended) {
        for (LiveServer server : servers) {
            if (ended.contains(Door.PHONE)) {
                assertEquals("session-ended", refreshed(server, waiter.phone()).slug());
            }
            if (ended.contains(Door.TILL)) {
                assertEquals("session-ended", refreshed(server, waiter.till()).slug());
            }
        }
    }

    private static TestClient.Got refreshed(LiveServer server, Tokens tokens) {
        return server.client().post("/auth/refresh", "{\"refresh_token\":\"" + tokens.refreshToken() + "\"}");
    }

    @Test
    void aRefreshTokenThatComesTwiceEndsTheWholeSessionAndIsTakenDown() {
        try (Waiter waiter = waiter()) {
            Tokens next =
                    refreshed(servers.getFirst(), waiter.phone()).expect(200).as(Tokens.class);
            servers.getLast()
                    .client()
                    .bearer(next.accessToken())
                    .get("/auth/me")
                    .expect(200);
            goesOn(waiter, Door.PHONE);

            assertEquals(
                    "session-ended",
                    refreshed(servers.getLast(), waiter.phone()).expect(401).slug());

            Deadline.await("the end of all of it", AT_ONCE, () -> isOver(waiter, Door.PHONE));
            assertEquals(
                    "session-ended",
                    refreshed(servers.getFirst(), next).expect(401).slug());
            goesOn(waiter, Door.TILL);
            Deadline.await(
                    "an entry in the security log",
                    SOON,
                    () ->
                            restaurant
                                    .admin
                                    .get("/security/events?kind=token_refused")
                                    .listOf(SecurityEventView.class)
                                    .stream()
                                    .anyMatch(event -> "a refresh token that was used before".equals(event.detail())));
        }
    }
}
