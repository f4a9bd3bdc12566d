package os.qres.server.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.health.MetricsSummary;
import os.qres.model.orders.OrderView;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;

class MetricsTest {
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
    void aProgramOnThisMachineReadsThemInPrometheusesOwnFormat() {
        Got got = restaurant.server().client().get("/metrics").expect(200);
        assertEquals("text/plain; version=0.0.4; charset=utf-8", got.header("Content-Type"));
        for (String name : new String[] {
            "jvm_memory_used_bytes",
            "jvm_gc_pause_seconds",
            "jvm_threads_live_threads",
            "hikaricp_connections_active",
            "qres_writer_queue",
            "qres_writer_group_size_bucket",
            "qres_writer_force_seconds_bucket",
            "qres_live_sockets",
            "qres_event_seq",
            "qres_orders_total"
        }) {
            assertTrue(got.body().contains("\n" + name) || name.startsWith("jvm_gc"), name + " is missing");
        }
        got.body()
                .lines()
                .forEach(line -> assertTrue(
                        line.startsWith("# ") || line.matches("[a-z0-9_]+(\\{.*})? [-+0-9.eENaInf]+"), line));
    }

    @Test
    void requestsAreCountedByTheRoutesTemplateAndTheStatussClass() {
        String template =
                "http_server_requests_seconds_count{method=\"GET\",route=\"/orders/{order_id}\",status=\"4xx\"}";
        for (int id = 1_000_001; id < 1_000_004; id++) {
            restaurant.waiter.get("/orders/" + id).expect(404);
        }
        String text = text();
        assertEquals(3, figure(text, template));
        assertEquals(
                3,
                figure(
                        text,
                        "http_server_requests_seconds_bucket{method=\"GET\",route=\"/orders/{order_id}\",status=\"4xx\",le=\"+Inf\"}"));
        assertFalse(text.contains("100000"), "a path has become a label");
    }

    @Test
    void whatNobodyKnowsMakesNoLabels() {
        restaurant.server().client().get("/wp-login-4711.php").expect(404);
        restaurant.server().client().send("BREW", "/health", null).expect(405);
        String text = text();
        assertFalse(text.contains("4711") || text.contains("BREW"), text);
        assertTrue(
                figure(text, "http_server_requests_seconds_count{method=\"none\",route=\"none\",status=\"4xx\"}") >= 2);
    }

    @Test
    void anOrderAndItsEventAreCounted() {
        String before = text();
        restaurant
                .waiter
                .post(
                        "/orders/",
                        "{\"table_id\":%d,\"items\":[{\"dish_id\":%d,\"quantity\":1}]}"
                                .formatted(restaurant.table1.id(), restaurant.cola.id()))
                .expect(201)
                .as(OrderView.class);
        String after = text();
        assertEquals(1, figure(after, "qres_orders_total") - figure(before, "qres_orders_total"));
        assertTrue(figure(after, "qres_event_seq") > figure(before, "qres_event_seq"));
        assertTrue(
                figure(after, "qres_writer_force_seconds_count") > figure(before, "qres_writer_force_seconds_count"));
        MetricsSummary summary = summary();
        assertEquals(figure(after, "qres_orders_total"), summary.ordersCreated());
        assertEquals(figure(after, "qres_event_seq"), summary.eventSeq());
        assertTrue(summary.requests() > 0 && summary.meanMillis().signum() > 0 && summary.heapUsedBytes() > 0);
        assertEquals(0, summary.serverErrors());
    }

    @Test
    void whoeverAsksThroughAProxyMustBeAManager() {
        for (String path : new String[] {"/metrics", "/health/metrics-summary"}) {
            assertEquals(
                    "unauthenticated",
                    far(restaurant.server().client()).get(path).expect(401).slug());
            assertEquals(
                    "forbidden", far(restaurant.waiter).get(path).expect(403).slug());
            far(restaurant.admin).get(path).expect(200);
        }
    }

    @Test
    void anyoneMayReadThemWhereTheOwnerSaysSo(@TempDir Path other) {
        try (var open = LiveServer.in(other, Map.of("METRICS_PUBLIC", "true"), Clock.systemUTC())) {
            far(open.client()).get("/metrics").expect(200);
        }
    }

    private static TestClient far(TestClient client) {
        return client.with("X-Forwarded-For", "203.0.113.9");
    }

    private static MetricsSummary summary() {
        return restaurant
                .server()
                .client()
                .get("/health/metrics-summary")
                .expect(200)
                .as(MetricsSummary.class);
    }

    private static String text() {
        return restaurant.server().client().get("/metrics").expect(200).body();
    }

    private static long figure(String text, String name) {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(name) + "(?:\\{})? (.+)$")
                .matcher(text);
        assertTrue(line.find(), name + " is not in\n" + text);
        return new java.math.BigDecimal(line.group(1)).longValue();
    }
}
