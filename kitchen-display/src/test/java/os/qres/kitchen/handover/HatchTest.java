package os.qres.kitchen.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.sample.Hand;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;
import os.qres.terminal.handover.HandoverClient;
import os.qres.terminal.handover.HandoverClient.Outcome.NotTaken;
import os.qres.terminal.handover.HandoverClient.Outcome.Taken;
import os.qres.terminal.store.LocalStore;

/// Real tickets over a real network to a real file.
class HatchTest {
    private static final String KEY = "what the server has told both";

    private static final Instant SENT = Instant.parse("2026-11-20T16:58:00Z");
    private static final int FIFTY_YEARS = 50 * 365 * 24 * 3600;

    @TempDir
    Path folder;

    private final Hand clock = new Hand();
    private final HandoverClient client = new HandoverClient();
    private LocalStore store;
    private TakenTickets taken;
    private Hatch hatch;
    private int port;

    @BeforeEach
    void open() {
        store = LocalStore.open(folder.resolve("display"));
        taken = new TakenTickets(store, clock);
        hatch = new Hatch(taken, () -> Optional.of(KEY));
        port = hatch.open(0).orElseThrow();
    }

    @AfterEach
    void close() {
        hatch.close();
        store.close();
        client.close();
    }

    @Test
    void whatATerminalHandsOverIsOnTheDiskBeforeItIsToldSo() throws Exception {
        HandedTicket ticket = ticket(line(1, "Плов"), line(2, "Рибай"));
        assertEquals(Set.of(ref(1), ref(2)), hand(KEY, ticket));

        Path pulled = folder.resolve("pulled");
        Files.createDirectories(pulled);
        Files.copy(folder.resolve("display/terminal.store"), pulled.resolve("terminal.store"));
        try (LocalStore found = LocalStore.open(pulled)) {
            TicketView shown = new TakenTickets(found, clock).tickets().getFirst();
            assertEquals(List.of("Плов", "Рибай"), names(shown));
            assertEquals(12, shown.tableNumber());
            assertEquals("Аллергия: орехи", shown.kitchenNotes());
        }
    }

    @Test
    void whatIsHandedOverAgainAndAtOnceByManyIsMadeOnce() {
        HandedTicket ticket = ticket(line(1, "Плов"), line(2, "Рибай"));
        List<CompletableFuture<Set<UUID>>> all = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> hand(KEY, ticket)))
                .toList();
        all.forEach(one -> assertEquals(Set.of(ref(1), ref(2)), one.join()));
        assertEquals(
                Set.of(ref(1), ref(2), ref(3)), hand(KEY, ticket(line(1, "Плов"), line(2, "Рибай"), line(3, "Борщ"))));
        assertEquals(
                List.of("Плов", "Рибай", "Борщ"),
                taken.tickets().stream().flatMap(one -> names(one).stream()).toList());
    }

    @Test
    void whoHasNotTheHousesKeyGetsNothingInAndLearnsNothing() throws Exception {
        assertEquals(Set.of(), hand("a guess", ticket(line(1, "Плов"))));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/tickets"))
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(401, answer.statusCode());
        assertEquals("", answer.body());
        assertEquals(List.of(), taken.tickets());
    }

    @Test
    void whoOnlySaysThatItWasTakenIsNotBelieved() {
        try (Hatch liar = new Hatch(taken, () -> Optional.of("another house's"))) {
            int there = liar.open(0).orElseThrow();
            assertEquals(new NotTaken(), client.hand(KEY, "127.0.0.1", there, ticket(line(1, "Плов"))));
        }
    }

    @Test
    void aTicketIsCrossedOffBumpedAndRecalledWithoutTheServer() {
        hand(KEY, ticket(line(1, "Плов"), line(2, "Рибай")));
        TicketView ticket = taken.tickets().getFirst();
        taken.cross(ticket, ticket.lines().getFirst(), true);
        clock.forward(60);
        taken.bump(taken.tickets().getFirst());
        assertEquals(TicketStatus.BUMPED, taken.tickets().getFirst().status());
        taken.recall(taken.tickets().getFirst());
        TicketView back = taken.tickets().getFirst();
        assertEquals(TicketStatus.OPEN, back.status());
        assertEquals(
                List.of(ItemStatus.READY, ItemStatus.COOKING),
                back.lines().stream().map(TicketLine::status).toList());
    }

    @Test
    void theServersTicketTakesItsPlaceAndWhatWasMadeIsToldOnce() {
        hand(KEY, ticket(line(1, "Плов"), line(2, "Рибай")));
        TicketView ticket = taken.tickets().getFirst();
        taken.cross(ticket, ticket.lines().getFirst(), true);

        TicketView ofServer = Tickets.ticket(
                40,
                12,
                Duration.ofMinutes(1),
                Tickets.called(ref(1), Tickets.line(401, 1, "Плов")),
                Tickets.called(ref(2), Tickets.line(402, 1, "Рибай")));
        Map<TicketView, List<TicketLine>> made = taken.recognise(List.of(ofServer));

        assertEquals(Map.of(ofServer, List.of(ofServer.lines().getFirst())), made);
        assertEquals(List.of(), taken.tickets());
        assertEquals(Map.of(), taken.recognise(List.of(ofServer)));
        assertEquals(Set.of(ref(1), ref(2)), hand(KEY, ticket(line(1, "Плов"), line(2, "Рибай"))));
        assertEquals(List.of(), taken.tickets(), "handed over late, it is known");
        assertTrue(store.handed().values().stream().allMatch(text -> text.contains("\"known\":true")));
    }

    @Test
    void theServersTicketIsAsOldAsTheCookKnowsItUnlessATerminalsClockWasWrong() {
        hand(KEY, ticket(line(1, "Плов")));
        assertEquals(List.of(SENT, SENT.plusSeconds(1200)), ages(SENT.plusSeconds(1200)));
        Instant fiftyYearsOn = SENT.plusSeconds(FIFTY_YEARS);
        assertEquals(List.of(fiftyYearsOn, fiftyYearsOn), ages(fiftyYearsOn));
    }

    /// Since when both lines stand there, the one that was handed over and another of the same order; its ticket is as
    /// old as the first.
    private List<Instant> ages(Instant heard) {
        List<TicketLine> lines = List.of(
                Tickets.called(ref(1), Tickets.line(401, 1, "Плов")).withFiredAt(heard),
                Tickets.line(402, 1, "Чай").withFiredAt(heard));
        TicketView ofServer = Tickets.ticket(40, 12, Duration.ZERO).withOpenedAt(heard, lines);
        TicketView aged = taken.aged(ofServer);
        assertEquals(aged.lines().getFirst().firedAt(), aged.openedAt());
        return aged.lines().stream().map(TicketLine::firedAt).toList();
    }

    @Test
    void aClockThatIsSetRightLosesNothingThatIsStillToBeMade() {
        clock.forward(-FIFTY_YEARS);
        hand(KEY, ticket(line(1, "Плов")));
        clock.forward(FIFTY_YEARS);
        hand(KEY, ticket(line(2, "Рибай")));
        assertEquals(
                List.of("Плов", "Рибай"),
                taken.tickets().stream().flatMap(one -> names(one).stream()).toList());
        assertEquals(List.of("Плов", "Рибай"), shownAfterAStart());
    }

    @Test
    void whatIsHandedOverAgainAfterTheClockWasSetRightIsNotMadeAgain() {
        clock.forward(-FIFTY_YEARS);
        hand(KEY, ticket(line(1, "Плов")));
        taken.bump(taken.tickets().getFirst());
        clock.forward(FIFTY_YEARS);
        hand(KEY, ticket(line(2, "Рибай")));
        hand(KEY, ticket(line(1, "Плов")));
        assertEquals(
                List.of("Рибай"),
                taken.tickets().stream()
                        .filter(one -> one.status() == TicketStatus.OPEN)
                        .flatMap(one -> names(one).stream())
                        .toList());
    }

    private List<String> shownAfterAStart() {
        return new TakenTickets(store, clock)
                .tickets().stream().flatMap(one -> names(one).stream()).toList();
    }

    private Set<UUID> hand(String key, HandedTicket ticket) {
        return client.hand(key, "127.0.0.1", port, ticket) instanceof Taken(Set<UUID> lines) ? lines : Set.of();
    }

    private static HandedTicket ticket(HandedLine... lines) {
        return new HandedTicket(
                1,
                12,
                "Анна К.",
                OrderType.DINE_IN,
                2,
                SENT,
                Stream.of(lines).toList(),
                null,
                null,
                "Аллергия: орехи",
                null);
    }

    private static HandedLine line(int number, String name) {
        return new HandedLine(ref(number), 7, null, name, null, 1, null, List.of(), List.of());
    }

    private static UUID ref(int number) {
        return new UUID(77, number);
    }

    private static List<String> names(TicketView ticket) {
        return ticket.lines().stream().map(TicketLine::name).toList();
    }
}
