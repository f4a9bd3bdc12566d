package os.qres.server.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.DeepHealth;
import os.qres.model.health.Health;
import os.qres.model.health.HealthCheck;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;

class HealthTest {
    @TempDir
    static Path folder;

    private static TestRestaurant restaurant;

    @BeforeAll
    static void open() {
        restaurant = new TestRestaurant(folder);
    }

    @AfterAll
    static void close() {
        restaurant.close();
    }

    @Test
    void aWellServerSaysSoInTheSeedsOwnShape() {
        Got got = restaurant.server().client().get("/health").expect(200);
        assertTrue(
                got.body()
                        .matches(
                                "\\{\"status\":\"healthy\",\"version\":\"[^\"]+\",\"database\":\"connected\",\"uptime\":\\d+\\.\\d\\d}"),
                got.body());
    }

    @Test
    void whatItDependsOnIsToldToThoseWhoWorkHereOnly() {
        DeepHealth plain = restaurant
                .server()
                .client()
                .get("/api/health/deep/")
                .expect(200)
                .as(DeepHealth.class);
        assertNull(plain.checks());
        DeepHealth whole = restaurant.kitchen.get("/health/deep").expect(200).as(DeepHealth.class);
        assertEquals(
                List.of("database", "disk_space", "event_log", "clock", "backups", "printers", "fiscal_register"),
                whole.checks().stream().map(HealthCheck::name).toList());
        assertEquals(CheckStatus.OK, check(whole, "event_log").status());
        assertTrue(check(whole, "event_log").figures().get("seq") > 0);
        assertTrue(check(whole, "disk_space").figures().get("free_bytes") > 0);
        assertEquals(CheckStatus.NOT_CONFIGURED, check(whole, "backups").status());
    }

    @Test
    void aTokenThatIsNoLongerGoodIsRefusedRatherThanOverlooked() {
        Got got = restaurant.server().client().bearer("x.y.z").get("/health/deep");
        assertEquals("unauthenticated", got.expect(401).slug());
    }

    @Test
    void aRowThatWasChangedInTheLogIsNoticed(@TempDir Path other) {
        try (var tampered = new TestRestaurant(other)) {
            TestStore.execute(tampered.server().database(), "update event set message = '{}' where seq = 3");
            DeepHealth seen = tampered.admin.get("/health/deep").expect(200).as(DeepHealth.class);
            assertEquals("degraded", seen.status());
            assertEquals(CheckStatus.FAILED, check(seen, "event_log").status());
            assertEquals(3, check(seen, "event_log").figures().get("first_broken_seq"));
        }
    }

    static boolean isEmbedded() {
        return !TestStore.isPostgres();
    }

    @Test
    @DisabledIf(value = "isEmbedded", disabledReason = "when its own file is gone, a server ends and is started anew")
    void aServerWhoseDatabaseIsGoneSaysSoSoonAndStillLives(@TempDir Path other) {
        try (var lost = new TestRestaurant(other)) {
            // Something is left to be written down when it closes.
            lost.server()
                    .client()
                    .post("/auth/login", "{\"username\":\"boss\",\"password\":\"not this one\"}")
                    .expect(401);
            TestStore.takeAway(lost.server().database());
            long before = System.nanoTime();
            Health seen = lost.server().client().get("/health").expect(503).as(Health.class);
            assertEquals("unhealthy", seen.status());
            assertEquals("disconnected", seen.database());
            assertTrue(System.nanoTime() - before < 5e9, "an orchestrator has given up by now");
            assertEquals(
                    "unhealthy",
                    lost.server()
                            .client()
                            .get("/health/deep")
                            .expect(503)
                            .as(DeepHealth.class)
                            .status());
            assertTrue(System.nanoTime() - before < 20e9, "each of five checks waits for two seconds");
            lost.server().client().get("/health/readiness").expect(503);
            lost.server().client().get("/health/liveness").expect(200);
        }
    }

    @Test
    void littleRoomIsSaidBeforeThereIsNone() {
        assertEquals(CheckStatus.OK, DiskCheck.status(2L << 30));
        assertEquals(CheckStatus.DEGRADED, DiskCheck.status(200L << 20));
        assertEquals(CheckStatus.FAILED, DiskCheck.status(10L << 20));
    }

    private static HealthCheck check(DeepHealth health, String name) {
        return health.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
