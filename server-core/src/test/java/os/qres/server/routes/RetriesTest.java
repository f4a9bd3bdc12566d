package os.qres.server.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.identity.Tokens;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.PostOffice;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.platform.http.Route;

/// Whatever changes something is answered once for an `Idempotency-Key`: the same request gets the first answer
/// again, another one is refused. Every route is tried, so that none is forgotten.
class RetriesTest {
    /// The second time the caller's own token is no longer good, or there is an administrator already: see below.
    private static final Set<String> BY_THEMSELVES = Set.of("/auth/logout", "/auth/register");

    @TempDir
    static Path folder;

    private static final MovableClock CLOCK = new MovableClock("2026-11-20T08:00:00Z");
    private static PostOffice mail;
    private static TestRestaurant restaurant;
    private static GoodRequests requests;

    @BeforeAll
    static void open() {
        mail = new PostOffice();
        restaurant = new TestRestaurant(folder.resolve("restaurant"), mail.settings(Map.of()), CLOCK);
        var things = new Things(restaurant);
        things.ofParts(2);
        requests = new GoodRequests(restaurant, things, mail);
    }

    @AfterAll
    static void close() {
        restaurant.close();
        mail.close();
    }

    @TestFactory
    Stream<DynamicTest> everyChangeIsAnsweredOnceForItsKey() {
        List<Route<?>> routes = restaurant.server().wiring().table().routes().stream()
                .filter(route -> route.method().equals("POST") || route.method().equals("PATCH"))
                .filter(route -> !BY_THEMSELVES.contains(route.path()))
                .toList();
        assertTrue(routes.size() > 40, "there are as many");
        return routes.stream()
                .map(route -> DynamicTest.dynamicTest(GoodRequests.name(route), () -> isAnsweredOnce(route)));
    }

    private static void isAnsweredOnce(Route<?> route) {
        String key = "retry " + GoodRequests.name(route);
        GoodRequests.Good request = requests.to(route).keyed(key);
        Got first = request.sent();
        assertTrue(first.status() < 400, () -> request + " got " + first.status() + " " + first.body());
        assertEquals("", first.header("Idempotency-Replayed"));
        List<String> before = events();

        Got again = request.sent();

        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(first.status(), again.status());
        assertEquals(first.body(), again.body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertEquals(first.header(header), again.header(header), header);
        }
        assertEquals(before, events(), "nothing has happened a second time");
        Got other = other(request, key);
        assertEquals("idempotency-reused", other.slug(), () -> "another request under the same key: " + other.body());
    }

    /// Another body under the same key; where there is none, another path.
    private static Got other(GoodRequests.Good request, String key) {
        if (request.isUpload()) {
            return request.keyed(key).otherUpload();
        }
        String body = request.body();
        if (body == null) {
            return request.sender().post("/tables/" + restaurant.table1.id() + "/qr/rotate", "");
        }
        return request.sender().send(request.method(), request.path(), body.replaceFirst("}$", " }"));
    }

    private static List<String> events() {
        return TestStore.column(restaurant.server().database(), "select max(seq) from event");
    }

    @Test
    void whatOpensDoorsIsKeptSealed() {
        TestClient anyone = restaurant.server().client();
        String login = "{\"username\":\"anna\",\"password\":\"waiter pass\"}";
        Tokens tokens = anyone.with("Idempotency-Key", "sealed")
                .post("/auth/login", login)
                .expect(200)
                .as(Tokens.class);
        List<String> kept = TestStore.column(
                restaurant.server().database(), "select body from idempotency where request_key = 'sealed'");
        assertEquals(1, kept.size());
        assertFalse(
                kept.getFirst().contains("token") || kept.getFirst().contains(tokens.refreshToken()), kept.toString());
        assertEquals(
                tokens,
                anyone.with("Idempotency-Key", "sealed")
                        .post("/auth/login", login)
                        .as(Tokens.class));
    }

    @Test
    void aRefreshWhoseAnswerWasLostIsSentAgainAndTheSessionGoesOn() {
        TestClient anyone = restaurant.server().client();
        Tokens tokens = anyone.post("/auth/login", "{\"username\":\"anna\",\"password\":\"waiter pass\"}")
                .expect(200)
                .as(Tokens.class);
        String body = "{\"refresh_token\":\"" + tokens.refreshToken() + "\"}";
        TestClient keyed = anyone.with("Idempotency-Key", "lost");
        List<CompletableFuture<Got>> answers = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> keyed.post("/auth/refresh", body), Thread::startVirtualThread))
                .toList();
        var refreshed = new HashSet<String>();
        answers.forEach(answer -> refreshed.add(answer.join().expect(200).body()));
        assertEquals(1, refreshed.size());
        anyone.bearer(keyed.post("/auth/refresh", body)
                        .expect(200)
                        .as(Tokens.class)
                        .accessToken())
                .get("/auth/me")
                .expect(200);
        assertEquals(
                "session-ended", anyone.post("/auth/refresh", body).expect(401).slug());
    }

    /// Whoever was not answered hears that the session has ended, as they wanted.
    @Test
    void aLogoutThatComesAgainFindsItsSessionEndedAndEndsNoOther() {
        TestClient anyone = restaurant.server().client();
        TestClient elsewhere = anyone.signedIn("anna", "waiter pass");
        TestClient keyed = anyone.signedIn("anna", "waiter pass").with("Idempotency-Key", "out");
        int before = Integer.parseInt(events().getFirst());
        List<CompletableFuture<Got>> answers = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> keyed.post("/auth/logout", null), Thread::startVirtualThread))
                .toList();
        List<Integer> statuses =
                answers.stream().map(answer -> answer.join().status()).toList();
        assertTrue(statuses.contains(204), statuses::toString);
        assertTrue(statuses.stream().allMatch(status -> status == 204 || status == 401), statuses::toString);

        assertEquals(
                "session-ended", keyed.post("/auth/logout", null).expect(401).slug());

        assertEquals(List.of(Integer.toString(before + 1)), events(), "it has ended once");
        elsewhere.get("/auth/me").expect(200);
    }

    @Test
    void theFirstAdministratorRegistersOnceByKey() {
        try (var empty = LiveServer.in(folder.resolve("empty"))) {
            TestClient keyed = empty.client().with("Idempotency-Key", "first");
            String body = "{\"username\":\"boss\",\"password\":\"correct horse\"}";
            Got first = keyed.post("/auth/register", body).expect(201);
            Got again = keyed.post("/auth/register", body).expect(201);
            assertEquals(first.body(), again.body());
            assertEquals("true", again.header("Idempotency-Replayed"));
            assertEquals(
                    "idempotency-reused",
                    keyed.post("/auth/register", body.replace("boss", "other"))
                            .expect(422)
                            .slug());
        }
    }

    @Test
    void anAnswerIsForgottenAfter35Days() {
        var clock = new MovableClock("2026-11-20T08:00:00Z");
        try (var server = LiveServer.in(folder.resolve("later"), Map.of(), clock)) {
            server.client()
                    .with("Idempotency-Key", "old")
                    .post("/auth/register", "{\"username\":\"boss\",\"password\":\"correct horse\"}")
                    .expect(201);
            TestStore.execute(
                    server.database(),
                    IntStream.range(0, 600)
                            .mapToObj(
                                    "insert into idempotency select caller, 'old %d', fingerprint, status, content_type, location, etag, body, created_at from idempotency where request_key = 'old'"
                                            ::formatted)
                            .toArray(String[]::new));
            for (int week = 0; week < 5; week++) {
                server.wiring().keptAnswers().forgetOld();
                clock.forward(Duration.ofDays(7));
            }
            server.wiring().keptAnswers().forgetOld();
            assertEquals(List.of("601"), kept(server));
            clock.forward(Duration.ofSeconds(2));
            server.restart();
            server.wiring().keptAnswers().forgetOld();
            assertEquals(List.of("0"), kept(server));
        }
    }

    private static List<String> kept(LiveServer server) {
        return TestStore.column(server.database(), "select count(*) from idempotency");
    }
}
