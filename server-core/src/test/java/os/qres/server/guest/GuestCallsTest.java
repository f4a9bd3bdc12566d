package os.qres.server.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.floor.CallReason;
import os.qres.model.floor.TableView;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Snapshot;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.live.LiveClient;
import os.qres.test.process.Deadline;

class GuestCallsTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant START = Instant.parse("2026-11-20T16:30:00Z");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(START.toString());
    private TestRestaurant restaurant;
    private TestClient phone;
    private String pos;
    private LiveClient till;

    @BeforeEach
    void open() {
        restaurant = new TestRestaurant(folder, clock);
        phone = restaurant.server().client().with("Content-Type", "application/x-www-form-urlencoded");
        pos = restaurant.pair("pos", "Till");
        till = LiveClient.connect(restaurant.server().address(), "", pos);
        Deadline.await("the till", SOON, () -> !till.ofType("hello").isEmpty());
    }

    @AfterEach
    void close() {
        till.close();
        restaurant.close();
    }

    private String page() {
        return "/menu/" + restaurant.table1.qrCode();
    }

    private Got call(String reason) {
        return phone.post(page() + "/call", "reason=" + reason);
    }

    private TableView table() {
        return restaurant
                .waiter
                .get("/tables/" + restaurant.table1.id())
                .expect(200)
                .as(TableView.class);
    }

    private Got answer(Instant calledAt) {
        return restaurant.waiter.post(
                "/tables/" + restaurant.table1.id() + "/call/answer", "{\"called_at\":\"" + calledAt + "\"}");
    }

    private List<LiveEvent> heard(int calls) {
        Deadline.await(
                "the call on the till", SOON, () -> till.ofType("guest_call").size() >= calls);
        return till.ofType("guest_call");
    }

    @Test
    void aCallIsHeardOnTheTillAndStandsInTheSnapshot() {
        Got got = call("waiter").expect(303);

        assertEquals(page(), got.header("Location"));
        LiveEvent event = heard(1).getFirst();
        assertEquals(restaurant.table1.id(), event.tableId());
        assertEquals("waiter", event.reason());
        assertEquals(START, event.table().calledAt());
        TableView known = restaurant
                .server()
                .client()
                .terminal(pos)
                .get("/sync/snapshot")
                .expect(200)
                .as(Snapshot.class)
                .tables()
                .getFirst();
        assertEquals(CallReason.WAITER, known.callReason());
        assertEquals(START, known.calledAt());
    }

    @Test
    void whoTapsAgainWithinAMinuteIsToldSoAndNobodyIsCalledTwice() {
        call("waiter").expect(303);
        clock.forward(Duration.ofSeconds(59));

        assertEquals(
                page() + "?lang=en&call=again",
                phone.post(page() + "/call?lang=en", "reason=waiter")
                        .expect(303)
                        .header("Location"));

        String text = phone.get(page() + "?lang=en&call=again").expect(200).body();
        assertTrue(text.contains("The waiter knows already: you called at 19:30."), text);
        assertEquals(START, table().calledAt());
        answer(START).expect(200);
        Deadline.await(
                "the answer", SOON, () -> !till.ofType("table_status_changed").isEmpty());
        assertEquals(1, till.ofType("guest_call").size());
    }

    @Test
    void aFormThatIsPackedWronglyIsRefused() {
        Got got = phone.with("Content-Encoding", "gzip").post(page() + "/call", "reason=waiter");
        assertEquals("urn:qres:problem:unreadable", got.expect(400).problem().type());
        assertNull(table().calledAt());
    }

    @Test
    void aHundredTapsAtOnceAreOneCall() throws Exception {
        try (var fingers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Got>> taps = IntStream.range(0, 100)
                    .mapToObj(_ -> (Callable<Got>) () -> call("waiter"))
                    .toList();
            for (Future<Got> tap : fingers.invokeAll(taps)) {
                assertEquals(303, tap.get().status());
            }
        }
        answer(START).expect(200);
        Deadline.await(
                "the answer", SOON, () -> !till.ofType("table_status_changed").isEmpty());
        assertEquals(1, till.ofType("guest_call").size());
    }

    @Test
    void whoHasWaitedForAMinuteIsHeardAgainAndHasWaitedSinceTheFirstCall() {
        call("waiter").expect(303);
        clock.forward(Duration.ofSeconds(60));

        assertEquals(page(), call("waiter").expect(303).header("Location"));

        assertEquals(START, heard(2).getLast().table().calledAt());
    }

    @Test
    void theBillIsAskedForAtOnceAlthoughTheWaiterWasCalledAndNotTheOtherWayRound() {
        call("waiter").expect(303);
        assertEquals(page(), call("bill").expect(303).header("Location"));
        assertEquals("bill", heard(2).getLast().reason());
        assertEquals(START, heard(2).getLast().table().calledAt());

        assertTrue(call("waiter").expect(303).header("Location").endsWith("?call=again"));
        assertEquals(CallReason.BILL, table().callReason());
    }

    @Test
    void whenSomebodyComesTheCallIsGoneOnEveryTerminalAndAfterARestart() {
        call("waiter").expect(303);
        TableView answered = answer(START).expect(200).as(TableView.class);

        assertNull(answered.calledAt());
        assertNull(answered.callReason());
        Deadline.await("that it is gone", SOON, () -> till.ofType("table_status_changed").stream()
                .anyMatch(event -> event.table().calledAt() == null));
        assertTrue(phone.get(page() + "?lang=en").body().contains("The waiter is on the way to you."));
        assertTrue(call("waiter").header("Location").endsWith("?call=again"));
        restaurant.server().restart();
        assertNull(table().calledAt());
    }

    @Test
    void aCallOutlivesARestart() {
        call("bill").expect(303);

        restaurant.server().restart();

        assertEquals(CallReason.BILL, table().callReason());
        assertEquals(START, table().calledAt());
        assertTrue(phone.get(page() + "?lang=en").body().contains("You asked for the bill at 19:30."));
    }

    @Test
    void anAnswerThatWasLongOnItsWayDoesNotEndALaterCall() {
        call("waiter").expect(303);
        answer(START).expect(200);
        clock.forward(Duration.ofMinutes(5));
        call("waiter").expect(303);

        assertEquals(
                START.plus(Duration.ofMinutes(5)),
                answer(START).expect(200).as(TableView.class).calledAt());
        String path = "/tables/" + restaurant.table1.id() + "/call/answer";
        assertNull(restaurant
                .waiter
                .send("POST", path, null)
                .expect(200)
                .as(TableView.class)
                .calledAt());
        assertNull(restaurant
                .waiter
                .post(path, "{}")
                .expect(200)
                .as(TableView.class)
                .calledAt());
    }

    @Test
    void nobodyCallsFromATableThatTheGuestsHaveLeft() {
        call("bill").expect(303);
        String status = "/tables/" + restaurant.table1.id() + "/status";
        restaurant.waiter.patch(status, "{\"is_occupied\":true}").expect(200);
        assertEquals(START, table().calledAt());

        restaurant.waiter.patch(status, "{\"is_occupied\":false}").expect(200);

        assertNull(table().calledAt());
        assertFalse(phone.get(page() + "?lang=en").body().contains("role=\"status\""));
    }

    @Test
    void anotherSitesPageCannotCallByAGuestsPhone() {
        String own = restaurant.server().address();
        for (String origin : List.of("https://example.com", "null", own.replaceFirst(":\\d+$", ":1"), "%%")) {
            assertEquals(
                    "foreign-page",
                    phone.with("Origin", origin)
                            .post(page() + "/call", "reason=bill")
                            .expect(403)
                            .slug());
        }
        assertEquals(
                "foreign-page",
                phone.with("Origin", own)
                        .with("Sec-Fetch-Site", "cross-site")
                        .post(page() + "/call", "reason=bill")
                        .expect(403)
                        .slug());
        assertNull(table().calledAt());

        phone.with("Origin", own).post(page() + "/call", "reason=bill").expect(303);
        phone.with("Origin", own.replace("http", "https"))
                .post(page() + "/call", "reason=bill")
                .expect(303);
        phone.with("Sec-Fetch-Site", "same-origin")
                .post(page() + "/call", "reason=bill")
                .expect(303);
    }

    @Test
    void aCodeThatLeadsNowhereIsAnsweredByAPageAndAWrongReasonIsNamed() {
        Got lost = phone.post("/menu/00000000-0000-0000-0000-000000000000/call?lang=en", "reason=waiter")
                .expect(404);
        assertTrue(lost.body().contains("There is no such table"), lost.body());
        phone.post("/menu/nonsense/call", "reason=waiter").expect(404);

        assertEquals(List.of("reason"), call("champagne").expect(422).fields());
        assertEquals(List.of("reason"), call("").expect(422).fields());
        assertNull(table().calledAt());
    }

    @Test
    void theFormOfAPageKeepsItsLanguageAndItsFilter() {
        String text = phone.get(page() + "?lang=en&without=milk").expect(200).body();
        assertTrue(text.contains("action=\"" + page() + "/call?lang=en&amp;without=milk\""), text);
        assertFalse(phone.get("/menu").expect(200).body().contains("/call"), "nobody knows at which table");
    }
}
