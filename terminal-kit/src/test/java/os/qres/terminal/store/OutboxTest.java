package os.qres.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import os.qres.model.identity.PinCredentials;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewItems;
import os.qres.model.orders.OrderView;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.connection.ServerAddress;
import os.qres.terminal.connection.ServerApi;
import os.qres.terminal.standin.Patience;
import os.qres.terminal.standin.Samples;
import os.qres.terminal.standin.StandInServer;
import os.qres.terminal.standin.StandInServer.Answer;

class OutboxTest {
    private static final String ITEMS = "/orders/1/items/";
    private static final String BY_REF = "/orders/00000000-0000-0001-0000-000000000001/items/batch";

    private final StandInServer server = new StandInServer().start();
    private ServerApi api;
    private LocalStore store;
    private RestaurantState state;
    private Outbox outbox;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        server.on("POST /auth/login/pin", _ -> new Answer(200, Samples.tokens(1, "access", 1800)));
        server.on("POST " + ITEMS, _ -> new Answer(201, Samples.order(1, 5)));
        start(folder);
        store.savePaired(new PairedServer(server.url(), "token", 4)).join();
        signIn();
    }

    @AfterEach
    void close() {
        stop();
        server.close();
    }

    @Test
    void answerIsInTheStateBeforeTheScreenHearsIt() throws Exception {
        CompletableFuture<Boolean> known = outbox.submit(add(1), "Стол 12")
                .thenApply(_ -> state.orders().get(1).version() == 5);
        assertTrue(known.get(5, TimeUnit.SECONDS));
        Patience.until("nothing waits", () -> outbox.waitingCount() == 0);
        assertTrue(store.queue().isEmpty());
    }

    @Test
    void aClockThatJumpsAYearAheadThrowsAwayNothingThatWasSent(@TempDir Path other) throws Exception {
        server.on("POST " + BY_REF, _ -> new Answer(201, Samples.order(1, 5)));
        stop();
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
        Clock jumping = new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        start(other, jumping);
        signIn();
        outbox.submit(more(1), "").get(5, TimeUnit.SECONDS);
        now.set(Instant.parse("2027-11-20T12:00:00Z"));
        outbox.submit(more(2), "").get(5, TimeUnit.SECONDS);
        now.set(Instant.parse("2026-11-20T12:05:00Z"));
        outbox.submit(more(3), "").get(5, TimeUnit.SECONDS);
        Patience.until("nothing waits", () -> outbox.waitingCount() == 0);
        assertEquals(3, store.requeue(0).size());
    }

    @Test
    void whatIsToBeEmptiedIsSentAsItWasWritten() throws Exception {
        server.on("PATCH /orders/1", _ -> new Answer(200, Samples.order(1, 5)));
        String body = "{\"promised_at\":null}";
        outbox.submit(Command.patch("/orders/1", body, OrderView.class), "").get(5, TimeUnit.SECONDS);
        assertEquals(body, server.asked("PATCH", "/orders/1").getLast().body());
    }

    @Test
    void commandsGivenOfflineAreSentInTheirOrderEachOnce() throws Exception {
        server.kill();
        Reply<OrderView> first = outbox.submit(add(1), "Стол 12").get(10, TimeUnit.SECONDS);
        assertInstanceOf(Reply.Unreachable.class, first);
        IntStream.rangeClosed(2, 20).forEach(i -> outbox.submit(add(i), "Стол 12"));
        assertEquals(20, outbox.waitingCount());
        server.start();
        Patience.until("all are sent", () -> outbox.waitingCount() == 0);
        List<String> keys = server.asked("POST", ITEMS).stream()
                .map(StandInServer.Asked::key)
                .distinct()
                .toList();
        assertEquals(IntStream.rangeClosed(1, 20).mapToObj(i -> "t4-" + i).toList(), keys);
    }

    @Test
    void commandsSurviveAPulledPlugWithTheirKeys(@TempDir Path afterwards) throws Exception {
        server.kill();
        IntStream.rangeClosed(1, 5).forEach(i -> outbox.submit(add(i), "Стол 12"));
        outbox.submit(add(6), "Стол 12").get(10, TimeUnit.SECONDS);
        Files.copy(folder.resolve("terminal.store"), afterwards.resolve("terminal.store"));
        stop();
        start(afterwards);
        assertEquals(6, outbox.waiting().size());
        server.start();
        signIn();
        outbox.poke();
        Patience.until("all are sent", () -> outbox.waitingCount() == 0);
        assertEquals(
                List.of("t4-1", "t4-2", "t4-3", "t4-4", "t4-5", "t4-6"),
                server.asked("POST", ITEMS).stream()
                        .map(StandInServer.Asked::key)
                        .toList());
        outbox.submit(add(7), "Стол 12").get(5, TimeUnit.SECONDS);
        assertEquals("t4-7", server.asked("POST", ITEMS).getLast().key());
    }

    @Test
    void refusalWhileThePersonWaitsIsTheirsAndNoTask() throws Exception {
        server.on("POST " + ITEMS, _ -> StandInServer.refusal(409, "dish-unavailable", "Стоп"));
        Reply<OrderView> reply = outbox.submit(add(1), "Стол 12").get(5, TimeUnit.SECONDS);
        assertTrue(reply instanceof Reply.Refused<OrderView> refused && refused.is("dish-unavailable"));
        assertTrue(outbox.refused().isEmpty());
        assertEquals(0, outbox.waitingCount());
    }

    @Test
    void refusalAfterThePersonHasGoneOnIsATaskThatSurvivesARestart() throws Exception {
        server.kill();
        outbox.submit(add(1), "Стол 12").get(10, TimeUnit.SECONDS);
        server.on("POST " + ITEMS, _ -> StandInServer.refusal(409, "order-closed", "Чек закрыт"));
        server.start();
        Patience.until("the task is there", () -> outbox.refused().size() == 1);
        assertEquals("Стол 12", outbox.refused().getFirst().command().subject());
        stop();
        start(folder);
        assertEquals("Чек закрыт", outbox.refused().getFirst().problem().title());
        outbox.settle(outbox.refused().getFirst());
        stop();
        start(folder);
        assertTrue(outbox.refused().isEmpty());
    }

    @Test
    void whatIsQueuedGoesOnWithItsAuthorsSessionAfterTheTerminalLocked() throws Exception {
        server.kill();
        outbox.submit(add(1), "Стол 12").get(10, TimeUnit.SECONDS);
        api.lock();
        server.on("POST /auth/logout", _ -> new Answer(204, null));
        server.start();
        Patience.until("it is sent", () -> outbox.waitingCount() == 0);
        assertEquals("Bearer access", server.asked("POST", ITEMS).getFirst().bearer());
        Patience.until("then the session ends", () -> !server.asked("POST", "/auth/logout")
                .isEmpty());
        assertFalse(api.canSpeakFor(1));
    }

    @Test
    void busyServerIsNoRefusal() throws Exception {
        server.on("POST " + ITEMS, _ -> StandInServer.refusal(503, "not-ready", "Не готов"));
        assertInstanceOf(
                Reply.Unreachable.class, outbox.submit(add(1), "Стол 12").get(5, TimeUnit.SECONDS));
        server.on("POST " + ITEMS, _ -> new Answer(201, Samples.order(1, 5)));
        Patience.until("it is sent", () -> outbox.waitingCount() == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 400, 404, 405})
    void whatSomebodyElseSaysAtTheServersAddressIsNoAnswer(int status) throws Exception {
        server.on("POST " + ITEMS, _ -> Answer.strangers(status));
        for (int i = 1; i <= 6; i++) {
            outbox.submit(add(i), "Стол 12");
        }
        Patience.until("it was asked", () -> server.asked("POST", ITEMS).size() > 5);
        assertEquals(6, outbox.waitingCount());
        // A terminal that was started anew does not know what kind of answer it waits for.
        stop();
        start(folder);
        signIn();
        Patience.until("it was asked again", () -> server.asked("POST", ITEMS).size() > 8);
        assertEquals(6, outbox.waitingCount());
        server.on("POST " + ITEMS, _ -> new Answer(201, Samples.order(1, 5)));
        Patience.until("all are sent", () -> outbox.waitingCount() == 0);
        assertTrue(outbox.refused().isEmpty());
    }

    @Test
    void aRequestThatWasTornOnItsWayIsSentAgain() throws Exception {
        server.on("POST " + ITEMS, _ -> StandInServer.refusal(400, "unreadable", "Не разобрать"));
        assertInstanceOf(
                Reply.Unreachable.class, outbox.submit(add(1), "Стол 12").get(5, TimeUnit.SECONDS));
        server.on("POST " + ITEMS, _ -> new Answer(201, Samples.order(1, 5)));
        Patience.until("it is sent", () -> outbox.waitingCount() == 0);
        assertTrue(outbox.refused().isEmpty());
    }

    @Test
    void aFullDiskRefusesWhatIsNewAndWhatWasSafeHereWaitsForSpace() throws Exception {
        server.kill();
        outbox.submit(add(1), "Стол 12").get(10, TimeUnit.SECONDS);
        server.on("POST " + ITEMS, _ -> StandInServer.refusal(507, "disk-full", "Нет места"));
        server.start();
        Patience.until("it was asked", () -> !server.asked("POST", ITEMS).isEmpty());
        assertEquals(1, outbox.waitingCount());
        server.on("POST " + ITEMS, _ -> new Answer(201, Samples.order(1, 5)));
        Patience.until("it is sent", () -> outbox.waitingCount() == 0);
        assertTrue(outbox.refused().isEmpty());
        server.on("POST " + ITEMS, _ -> StandInServer.refusal(507, "disk-full", "Нет места"));
        assertInstanceOf(Reply.Refused.class, outbox.submit(add(2), "Стол 12").get(5, TimeUnit.SECONDS));
    }

    /// Else the person would be told that it is safe, and find no task when it is refused.
    @Test
    void whoeverIsToldThatItWaitsIsRemembered() throws Exception {
        QueuedCommand command = new QueuedCommand(1, "t4-1", "POST", ITEMS, null, null, null, "Стол 12", Instant.EPOCH);
        for (int i = 0; i < 2_000; i++) {
            Pending<OrderView> entry = Pending.now(command, OrderView.class);
            entry.kept = true;
            CompletableFuture<Boolean> told = CompletableFuture.supplyAsync(entry::tell);
            assertEquals(entry.judge(), told.get(5, TimeUnit.SECONDS));
        }
    }

    @Test
    void commandThatTheServerStumblesOverDoesNotStopThoseAfterIt() {
        server.on(
                "POST " + ITEMS,
                asked -> "t4-1".equals(asked.key())
                        ? StandInServer.refusal(500, "fault", "Ошибка")
                        : new Answer(201, Samples.order(1, 5)));
        outbox.submit(add(1), "Стол 12");
        outbox.submit(add(2), "Стол 12");
        Patience.until(
                "the second is sent and the first is a task",
                () -> outbox.refused().size() == 1 && outbox.waitingCount() == 0);
    }

    @Test
    void aRestoredServerIsBroughtWhatItLacksBeforeAllElseUnderTheOldKeys() throws Exception {
        server.on("POST " + BY_REF, _ -> new Answer(201, Samples.order(1, 5)));
        outbox.follow("before", 0);
        outbox.submit(more(1), "Стол 12").get(5, TimeUnit.SECONDS);
        outbox.submit(more(2), "Стол 12").get(5, TimeUnit.SECONDS);
        outbox.submit(add(3), "Стол 12").get(5, TimeUnit.SECONDS);
        outbox.connected(false);
        assertInstanceOf(
                Reply.Unreachable.class, outbox.submit(more(4), "Стол 12").get(5, TimeUnit.SECONDS));

        outbox.follow("after", 0);
        outbox.follow("after", 0);
        outbox.connected(true);

        Patience.until("all are sent", () -> outbox.waitingCount() == 0);
        assertEquals(
                List.of("t4-1", "t4-2", "t4-1", "t4-2", "t4-4"),
                server.asked("POST", BY_REF).stream()
                        .map(StandInServer.Asked::key)
                        .toList());
        // By a number that may be another order's by now, nothing is sent again.
        assertEquals(1, server.asked("POST", ITEMS).size());
    }

    @Test
    void whileTheServerIsAwayNobodyWaitsForItsAnswer() throws Exception {
        CompletableFuture<Reply<OrderView>> underway = new CompletableFuture<>();
        outbox.connected(false);
        outbox.submit(add(1), "Стол 12").thenAccept(underway::complete);
        assertInstanceOf(Reply.Unreachable.class, underway.get(5, TimeUnit.SECONDS));
        assertTrue(server.asked("POST", ITEMS).isEmpty());
        outbox.connected(true);
        Patience.until("it is sent", () -> outbox.waitingCount() == 0);
    }

    @Test
    void whatWasNeverSentIsTakenBackAndIsNotThereAfterARestart() throws Exception {
        outbox.connected(false);
        outbox.submit(add(1), "Стол 12").get(5, TimeUnit.SECONDS);
        outbox.submit(add(2), "Стол 12").get(5, TimeUnit.SECONDS);
        QueuedCommand first = outbox.waiting().getFirst();
        assertTrue(outbox.isUnsent(first));
        List<Integer> waitingThen = new ArrayList<>();
        assertTrue(outbox.takeBack(first, () -> waitingThen.add(outbox.waitingCount())));
        assertEquals(List.of(2), waitingThen, "it is kept elsewhere before it is forgotten");
        assertFalse(outbox.takeBack(first, () -> waitingThen.add(0)), "once");

        stop();
        start(folder);
        signIn();
        Patience.until("the other is sent", () -> outbox.waitingCount() == 0);
        assertEquals(
                List.of("t4-2"),
                server.asked("POST", ITEMS).stream()
                        .map(StandInServer.Asked::key)
                        .toList());
    }

    @Test
    void whatTheServerMayHaveStays() throws Exception {
        server.kill();
        outbox.submit(add(1), "Стол 12").get(10, TimeUnit.SECONDS);
        QueuedCommand sent = outbox.waiting().getFirst();
        assertFalse(outbox.isUnsent(sent), "nobody knows whether it arrived");
        assertFalse(outbox.takeBack(sent, () -> {}));
        outbox.connected(false);
        outbox.submit(add(2), "Стол 12").get(5, TimeUnit.SECONDS);
        assertTrue(outbox.isUnsent(outbox.waiting().getLast()));

        stop();
        start(folder);
        outbox.connected(false);
        assertFalse(outbox.isUnsent(outbox.waiting().getLast()), "it may have been sent before the restart");
    }

    private static Command<OrderView> more(int dish) {
        return add(dish).at(BY_REF);
    }

    private static Command<OrderView> add(int dish) {
        NewItem item =
                new NewItem(new java.util.UUID(0, dish), dish, null, 1, null, null, null, null, null, null, null);
        return Command.post(ITEMS, new NewItems(List.of(item)), OrderView.class);
    }

    private void signIn() {
        assertInstanceOf(Reply.Ok.class, api.signIn(new PinCredentials(1, null, "4719")));
    }

    private void start(Path data) {
        start(data, Clock.systemUTC());
    }

    private void start(Path data, Clock clock) {
        api = new ServerApi(Clock.systemUTC(), () -> "ru");
        api.use(ServerAddress.parse(server.url()).orElseThrow(), "token");
        store = LocalStore.open(data);
        state = new RestaurantState(Clock.systemUTC());
        outbox = new Outbox(api, store, state, Runnable::run, clock);
        outbox.start();
    }

    private void stop() {
        outbox.close();
        store.close();
        api.close();
    }
}
