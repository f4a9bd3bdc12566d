package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.DeepHealth;
import os.qres.model.health.HealthCheck;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.OrderView;
import os.qres.model.reports.OrdersSummary;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.doctor.Doctor;
import os.qres.server.doctor.Finding;
import os.qres.test.process.Deadline;

/// A small computer has no clock of its own: in the middle of an evening it jumps a year ahead, back to 1970, and to
/// what it really is. The order of events stays, nothing is done twice, nobody is locked out, and it says so.
class ClockJumpsTest {
    private static final String EVENING = "2026-11-20T18:00:00Z";
    private static final String LATER = "2026-11-20T18:30:00Z";
    private static final String EARLIER = "2026-11-20T16:00:00Z";
    private static final String AHEAD = "2027-11-20T18:10:00Z";
    private static final String UNSET = "1970-01-01T08:00:00Z";

    private static final Tally TALLY = new Tally("a clock that jumps");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(EVENING);
    private final Map<String, Integer> ordered = new LinkedHashMap<>();
    private TestRestaurant here;
    private TestClient waiter;
    private TestClient admin;

    @AfterAll
    static void print() {
        TALLY.print();
        TALLY.holdNothingLostOrDoubled();
    }

    @BeforeEach
    void open() {
        here = new TestRestaurant(folder, clock);
        signIn();
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void theOrderOfEventsIsTheOneInWhichTheyHappened() {
        order("first");
        for (String jump : List.of(AHEAD, UNSET, EARLIER, LATER)) {
            jump(jump);
            order(jump);
        }
        List<Integer> happened = List.copyOf(ordered.values());
        List<Integer> there = TestStore.column(here.server().database(), "select id from orders").stream()
                .map(Integer::valueOf)
                .toList();
        TALLY.tried(happened.size());
        TALLY.lost(happened.stream().filter(id -> !there.contains(id)).count());
        TALLY.doubled(there.stream().filter(id -> !happened.contains(id)).count());
        assertEquals(
                happened.stream().map(id -> "order/" + id).toList(),
                TestStore.column(
                        here.server().database(),
                        "select subject from event where type = 'order_created' order by seq"));
        assertEquals(
                happened,
                admin.get("/kitchen/tickets/").expect(200).listOf(TicketView.class).stream()
                        .map(TicketView::orderId)
                        .toList());
        here.close();
        assertEquals(List.of(), damage());
    }

    @Test
    void nothingIsDoneTwiceWhateverTheClockShowsWhenItIsSentAgain() {
        order("first");
        var jumps = List.of(AHEAD, UNSET, EARLIER, LATER);
        for (String jump : jumps) {
            jump(jump);
            here.server().wiring().keptAnswers().forgetOld();
            order(jump);
            here.server().wiring().keptAnswers().forgetOld();
            ordered.forEach(this::isAnsweredAsBefore);
        }
        here.server().restart();
        here.server().wiring().keptAnswers().forgetOld();
        ordered.forEach(this::isAnsweredAsBefore);
    }

    @Test
    void ordersAreCookedPaidAndReportedOnTheDayThatTheClockShowed() {
        for (String jump : List.of(EVENING, AHEAD, UNSET, LATER)) {
            jump(jump);
            serveAndPay(order(jump));
        }
        assertEquals(2, counted("2026-11-20"));
        assertEquals(1, counted("2027-11-20"));
        assertEquals(1, counted("1970-01-01"));
        assertEquals(4, summary("").totalOrders());
        int kept = Integer.parseInt(TestStore.column(here.server().database(), "select count(*) from sales_day")
                .getFirst());
        assertTrue(kept < 10, "the days since 1970 are counted one by one: " + kept);
    }

    @Test
    void nobodyStaysLockedOutByATimeThatHasNotCome() {
        jump(AHEAD);
        String ip = here.blockedIp();
        here.server().restart();
        assertTrue(isBlocked(ip));
        jump(LATER);
        Deadline.await("the block to end", Duration.ofSeconds(20), () -> !isBlocked(ip));
    }

    @Test
    void aClockThatIsWrongSaysSo() {
        assertEquals(CheckStatus.OK, clockCheck().status());
        order("in time");
        jump(EARLIER);
        assertEquals(CheckStatus.DEGRADED, clockCheck().status());
        assertTrue(clockCheck().figures().get("behind_seconds")
                > Duration.ofHours(1).toSeconds());
        jump(UNSET);
        assertEquals(CheckStatus.DEGRADED, clockCheck().status());
        jump(LATER);
        assertEquals(CheckStatus.OK, clockCheck().status());
        jump(UNSET);
        here.close();
        assertEquals(
                List.of("clock-unset"),
                examined().stream()
                        .map(Finding::text)
                        .filter(text -> text.startsWith("clock"))
                        .toList());
    }

    /// Whose token has run out signs in again, as a terminal does.
    private void jump(String to) {
        clock.jump(to);
        signIn();
    }

    private void signIn() {
        TestClient anyone = here.server().client();
        waiter = anyone.signedIn("anna", "waiter pass");
        admin = anyone.signedIn("boss", "correct horse");
    }

    private OrderView order(String key) {
        OrderView order = send(key).expect(201).as(OrderView.class);
        ordered.put(key, order.id());
        return order;
    }

    private Got send(String key) {
        return waiter.with("Idempotency-Key", key)
                .post(
                        "/orders/",
                        "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":1}]}"
                                .formatted(here.cola.id()));
    }

    private void isAnsweredAsBefore(String key, int id) {
        Got got = send(key).expect(201);
        TALLY.tried(1);
        if (id != got.as(OrderView.class).id()) {
            TALLY.doubled(1);
        }
        assertEquals("true", got.header("Idempotency-Replayed"), key);
        assertEquals(id, got.as(OrderView.class).id());
    }

    private void serveAndPay(OrderView order) {
        String path = "/orders/" + order.id();
        admin.patch(path + "/status", "{\"status\":\"ready\"}").expect(200);
        waiter.patch(path + "/status", "{\"status\":\"served\"}").expect(200);
        waiter.patch(
                        path + "/payment",
                        "{\"payment_status\":\"paid\",\"payment_method_id\":%d}".formatted(here.cash.id()))
                .expect(200);
    }

    private long counted(String day) {
        return summary("?date_from=" + day + "&date_to=" + day).totalOrders();
    }

    private OrdersSummary summary(String days) {
        return admin.get("/orders/stats/summary" + days).expect(200).as(OrdersSummary.class);
    }

    private boolean isBlocked(String ip) {
        return admin.get("/security/blocked-ips").expect(200).body().contains("\"" + ip + "\"");
    }

    private HealthCheck clockCheck() {
        return admin.get("/health/deep").expect(200).as(DeepHealth.class).checks().stream()
                .filter(check -> check.name().equals("clock"))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> damage() {
        var found = new ArrayList<>(examined());
        found.removeIf(finding -> finding.weight() != Finding.Weight.DAMAGE);
        return found;
    }

    private List<Finding> examined() {
        return new Doctor(here.server().settings(), clock)
                .examine(here.server().rowKey())
                .findings();
    }
}
