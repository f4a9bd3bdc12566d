package os.qres.server.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.floor.TableView;
import os.qres.model.identity.Tokens;
import os.qres.model.security.BlockedIpView;
import os.qres.model.security.SecurityEventKind;
import os.qres.server.LiveServer;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestStore;
import os.qres.server.live.LiveClient;
import os.qres.test.process.Deadline;

class WallTest {
    private static final int MOST = 150;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-11-20T10:00:00Z");
    private Besieged here;

    @BeforeEach
    void open() {
        here = new Besieged(
                folder,
                Map.of(
                        "RATE_LIMIT_REQUESTS", Integer.toString(MOST),
                        "RATE_LIMIT_WINDOW", "3600",
                        "RATE_LIMIT_BLOCK_DURATION", "600"),
                clock);
    }

    @AfterEach
    void close() {
        here.close();
    }

    /// Asks until it is refused, at most as often as is allowed.
    private static Got exhausted(TestClient client, String path) {
        for (int i = 0; i < MOST + 1; i++) {
            Got got = client.get(path);
            if (got.status() == 429) {
                return got;
            }
        }
        throw new AssertionError("never refused");
    }

    private List<BlockedIpView> blocked() {
        return here.admin.get("/security/blocked-ips").expect(200).listOf(BlockedIpView.class);
    }

    private void untilStored() {
        Deadline.await(
                "the block in the list", Duration.ofSeconds(10), () -> blocked().size() == 1);
    }

    @Test
    void anAddressThatAsksTooMuchIsBlockedForAWhile() {
        Got refused = exhausted(here.anyone(), "/health");
        assertEquals("too-many-attempts", refused.slug());
        assertEquals("600", refused.header("Retry-After"));
        clock.forward(Duration.ofSeconds(400));
        assertEquals("200", here.anyone().get("/menu").expect(429).header("Retry-After"));
        here.event(SecurityEventKind.RATE_LIMIT_EXCEEDED);
        assertEquals(
                "Rate limit exceeded, Duration: 600s",
                here.event(SecurityEventKind.IP_BLOCKED).detail());
    }

    @Test
    void aBlockIsShownLiftedByHandAndTakenDown() {
        exhausted(here.anyone(), "/health");
        untilStored();
        BlockedIpView block = blocked().getFirst();
        assertEquals("127.0.0.1", block.ip());
        assertEquals("Rate limit exceeded", block.reason());
        assertEquals(Duration.ofSeconds(600), Duration.between(block.blockedAt(), block.blockedUntil()));

        here.admin.delete("/security/blocked-ips/127.0.0.1").expect(204);
        assertEquals(List.of(), blocked());
        // Its allowance is still used up, so that it is blocked again when it goes on.
        here.anyone().post("/auth/refresh", "{\"refresh_token\":\"x\"}").expect(401);
        clock.forward(Duration.ofSeconds(2));
        assertEquals(
                "Lifted by boss", here.event(SecurityEventKind.IP_UNBLOCKED).detail());
        here.admin.delete("/security/blocked-ips/127.0.0.1").expect(404);
        here.admin.delete("/security/blocked-ips/nonsense").expect(404);
    }

    @Test
    void aBlockOutlivesARestartAndEndsByTime() {
        exhausted(here.anyone(), "/health");
        untilStored();
        here.server.restart();
        here.anyone().get("/health").expect(429);
        clock.forward(Duration.ofSeconds(601));
        here.anyone().get("/health").expect(200);
        assertEquals("Block expired", here.event(SecurityEventKind.IP_UNBLOCKED).detail());
        assertEquals(List.of(), blocked());
    }

    @Test
    void whoIsSignedInAndPairedDevicesGoOnBehindABlockedAddress() {
        String terminal = here.pairedTerminal();
        Tokens tokens = here.signIn("boss", Besieged.PASSWORD).as(Tokens.class);
        exhausted(here.anyone(), "/health");
        here.admin.get("/orders").expect(200);
        here.admin.get("/health").expect(200);
        TestClient device = here.anyone().terminal(terminal);
        device.get("/sync/snapshot").expect(200);
        device.post("/auth/login", "{\"username\":\"boss\",\"password\":\"%s\"}".formatted(Besieged.PASSWORD))
                .expect(200);
        here.signIn("boss", Besieged.PASSWORD).expect(429);

        Tokens renewed = here.anyone()
                .post("/auth/refresh", "{\"refresh_token\":\"%s\"}".formatted(tokens.refreshToken()))
                .expect(200)
                .as(Tokens.class);
        here.anyone().bearer(renewed.accessToken()).get("/orders").expect(200);
    }

    @Test
    void aDeviceGoesOnWithAPersonsTokenThatHasExpired() {
        String terminal = here.pairedTerminal();
        exhausted(here.anyone(), "/health");
        clock.forward(Duration.ofMinutes(31));
        exhausted(here.anyone(), "/health");
        TestClient stale = here.admin.terminal(terminal);
        stale.get("/orders").expect(401);
        stale.post("/auth/login", "{\"username\":\"boss\",\"password\":\"%s\"}".formatted(Besieged.PASSWORD))
                .expect(200);
    }

    @Test
    void oneSessionThatAsksTooMuchStopsNobodyElse() {
        TestClient other = here.anyone().signedIn("boss", Besieged.PASSWORD);
        Got refused = exhausted(here.admin, "/orders");
        long wait = Long.parseLong(refused.header("Retry-After"));
        assertTrue(wait >= 1 && wait <= 3600 / MOST + 1, "until the next one is allowed: " + wait);
        other.get("/orders").expect(200);
        here.anyone().get("/health").expect(200);
        assertEquals(
                List.of(),
                other.get("/security/blocked-ips").expect(200).listOf(BlockedIpView.class),
                "a session does not block its address");
    }

    @Test
    void madeUpTokensDoNotHelp() {
        int answered = 0;
        for (int i = 0; i < MOST + 10; i++) {
            TestClient liar = here.anyone()
                    .bearer(UUID.randomUUID() + ".x." + i)
                    .terminal(UUID.randomUUID().toString())
                    .with("Referer", here.server.address() + "/menu/" + UUID.randomUUID());
            answered += liar.get("/menu/" + UUID.randomUUID()).status() == 429 ? 0 : 1;
        }
        assertTrue(answered <= MOST, "answered " + answered);
    }

    @Test
    void guestsAtATableGoOnBehindABlockedAddressAndEachTableHasItsOwnAllowance() {
        String first = menuOfTable(1);
        String second = menuOfTable(2);
        exhausted(here.anyone(), "/health");
        Got page = here.anyone().get(first).expect(200);
        String style = page.body().replaceFirst("(?s).*href=\"(/assets/[^\"]+css)\".*", "$1");
        here.anyone().with("Referer", here.server.address() + first).get(style).expect(200);
        here.anyone().get(style).expect(429);

        exhausted(here.anyone(), first);
        here.anyone().get(second).expect(200);
    }

    private String menuOfTable(int number) {
        TableView table = here.admin
                .post("/tables/", "{\"number\":%d,\"seats\":2}".formatted(number))
                .expect(201)
                .as(TableView.class);
        return "/menu/" + table.qrCode();
    }

    @Test
    void administratorsAreToldAtOnceAndNobodyElse() {
        here.admin
                .post(
                        "/users/",
                        "{\"username\":\"maria\",\"full_name\":\"Maria\",\"role\":\"manager\",\"password\":\"manager pass\"}")
                .expect(201);
        TestClient manager = here.anyone().signedIn("maria", "manager pass");
        try (var admins = LiveClient.connect(here.server.address(), "?token=" + here.admin.bearerToken(), null);
                var managers = LiveClient.connect(here.server.address(), "?token=" + manager.bearerToken(), null)) {
            exhausted(here.anyone(), "/health");
            clock.forward(Duration.ofSeconds(2));
            Deadline.await("the alert", Duration.ofSeconds(10), () -> admins.ofType("security_alert").stream()
                    .anyMatch(event -> event.alert().kind() == SecurityEventKind.IP_BLOCKED));
            here.admin.post("/tables/", "{\"number\":9,\"seats\":2}").expect(201);
            Deadline.await("what managers hear", Duration.ofSeconds(10), () -> !managers.events()
                    .isEmpty());
            assertEquals(List.of(), managers.ofType("security_alert"));
            assertEquals(List.of(), managers.ofType("blocked_ips_changed"));
        }
    }

    @Test
    void anotherServerOnTheSameDatabaseRefusesAsWell() throws IOException {
        assumeTrue(TestStore.isPostgres(), "two servers share a PostgreSQL");
        try (var other = here.server.beside(folder.resolve("other"))) {
            other.client().get("/health").expect(200);
            exhausted(here.anyone(), "/menu");
            Deadline.await(
                    "the other's refusal",
                    Duration.ofSeconds(10),
                    () -> other.client().get("/health").status() == 429);
            here.admin.delete("/security/blocked-ips/127.0.0.1").expect(204);
            Deadline.await(
                    "the other's answer",
                    Duration.ofSeconds(10),
                    () -> other.client().get("/health").status() == 200);
        }
    }

    @Test
    void aTrustedAddressIsNeverRefused() {
        try (var trusting = LiveServer.in(
                folder.resolve("trusting"), Map.of("RATE_LIMIT_REQUESTS", "5", "RATE_LIMIT_WINDOW", "3600"), clock)) {
            for (int i = 0; i < 20; i++) {
                trusting.client().get("/health").expect(200);
            }
        }
    }

    @Test
    void aRefusalCanBeReadByAPageOfAnotherSite() {
        here.close();
        here = new Besieged(
                folder.resolve("other"),
                Map.of(
                        "RATE_LIMIT_REQUESTS", Integer.toString(MOST),
                        "RATE_LIMIT_WINDOW", "3600",
                        "CORS_ORIGINS", "https://example.org"),
                clock);
        Got refused = exhausted(here.anyone().with("Origin", "https://example.org"), "/health");
        assertEquals("https://example.org", refused.header("Access-Control-Allow-Origin"));
    }
}
