package os.qres.kitchen.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.sample.Tickets;
import os.qres.kitchen.tickets.Limits;
import os.qres.kitchen.tickets.Rules;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;
import os.qres.terminal.store.LocalStore;

class BoardViewModelTest {
    private static final class Hand extends Clock {
        private Instant now = Tickets.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hand hand = new Hand();
    private final List<String> done = new ArrayList<>();
    private final Cook cook = new Cook() {
        @Override
        public void call(TicketView order) {
            throw new AssertionError("nobody is called from a station");
        }

        @Override
        public void bump(TicketView ticket) {
            done.add("bump " + ticket.id());
        }

        @Override
        public void cross(TicketView ticket, TicketLine line, boolean off) {
            done.add((off ? "done " : "undone ") + line.itemId());
        }
    };

    @TempDir
    Path folder;

    private LocalStore store;
    private BoardViewModel board;

    @BeforeEach
    void open() {
        store = LocalStore.open(folder);
        board = board();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private BoardViewModel board() {
        return new BoardViewModel(
                hand,
                (text, face) -> text.length() * face.pixels() * 0.55,
                Rules.all(Limits.USUAL),
                cook,
                store.shown());
    }

    private BoardPage page() {
        return board.page().get();
    }

    private void show(TicketView... tickets) {
        board.resize(1581, 936);
        board.show(List.of(tickets));
    }

    private void after(int seconds) {
        hand.now = hand.now.plusSeconds(seconds);
        board.tick();
    }

    private static TicketView ticket(int id, int seconds) {
        return Tickets.ticket(
                id,
                id,
                Duration.ofSeconds(seconds),
                Tickets.line(id * 10, 1, "Плов"),
                Tickets.line(id * 10 + 1, 1, "Рибай"));
    }

    private Head.State state(int card) {
        return page().cards().get(card).head().state();
    }

    private void selected(int id) {
        assertEquals(
                List.of(id),
                page().cards().stream()
                        .filter(Card::selected)
                        .map(card -> card.piece().ticketId())
                        .distinct()
                        .toList());
    }

    @Test
    void whatIsToBeDoneWithATicketIsDoneByItsNumberAndForgottenAfterFiveSeconds() {
        show(ticket(1, 0), ticket(2, 0));
        board.pick(ticket -> done.add("note " + ticket.id()));
        board.selectByKey(2);
        assertEquals(List.of("note 2"), done);
        board.pick(ticket -> done.add("hold " + ticket.id()));
        after(6);
        board.tapHead(1);
        assertEquals(List.of("note 2", "bump 1"), done);
    }

    @Test
    void aTicketIsNewUntilItWasOnTheScreenForFiveSeconds() {
        show(ticket(1, 0));
        assertEquals(Head.State.NEW, state(0));
        after(4);
        assertEquals(Head.State.NEW, state(0));
        after(1);
        assertEquals(Head.State.GOING, state(0));
    }

    @Test
    void theHeadOfWhatIsFetchedNamesItsGuestAndItsTime() {
        Instant promised = hand.instant().plusSeconds(60);
        show(Tickets.promised("Пётр", promised, Tickets.at(OrderType.TAKEAWAY, ticket(1, 10))), ticket(2, 10));
        Head head = page().cards().getFirst().head();
        assertEquals(OrderType.TAKEAWAY, head.type());
        assertEquals("Пётр", head.who());
        assertEquals(promised.toString(), head.promised());
        assertEquals(Head.State.WARNING, head.state());
        assertEquals("Анна", page().cards().get(1).head().who());
        assertNull(page().cards().get(1).head().promised());
    }

    @Test
    void aTicketIsNotNewOnceItIsSelectedOrWasThereAtTheStart() {
        board.begin("hot", List.of(ticket(2, 0)));
        show(ticket(1, 0), ticket(2, 0));
        assertEquals(Head.State.NEW, state(0));
        assertEquals(Head.State.GOING, state(1));
        board.selectByKey(1);
        assertEquals(Head.State.GOING, state(0));
    }

    @Test
    void aBoardThatIsStartedAgainKnowsWhatWasSeenAndAnotherOneHasNothingNew() {
        board.begin("hot", List.of());
        show(ticket(1, 0));
        after(5);
        show(ticket(1, 0), ticket(2, 0));
        assertTrue(board.hasNew());

        board = board();
        board.begin("hot", List.of(ticket(1, 0), ticket(2, 0), ticket(3, 0)));
        show(ticket(1, 0), ticket(2, 0), ticket(3, 0));
        assertEquals(Head.State.GOING, state(0));
        assertEquals(Head.State.NEW, state(1));
        assertEquals(Head.State.NEW, state(2));

        board = board();
        board.begin("cold", List.of(ticket(2, 0), ticket(3, 0)));
        show(ticket(2, 0), ticket(3, 0));
        assertFalse(board.hasNew());
    }

    @Test
    void aTicketOnAnotherPageStaysNew() {
        show(IntStream.rangeClosed(1, 25).mapToObj(i -> ticket(i, 0)).toArray(TicketView[]::new));
        after(10);
        assertEquals(Head.State.GOING, state(0));
        board.turnPage(1);
        assertEquals(Head.State.NEW, page().cards().getFirst().head().state());
    }

    @Test
    void theHeadTurnsToWarningAtFiveMinutesAndToLateAtTen() {
        show(ticket(1, 299));
        board.selectByKey(1);
        assertEquals(Head.State.GOING, state(0));
        after(1);
        assertEquals(Head.State.WARNING, state(0));
        assertEquals("05:00", page().cards().getFirst().head().time());
        assertEquals(1, page().warning());
        after(300);
        assertEquals(Head.State.LATE, state(0));
        assertEquals(1, page().late());
    }

    @Test
    void theFirstTenTicketsOfAPageHaveAKeyAndTheEleventhHasNone() {
        show(IntStream.rangeClosed(1, 12).mapToObj(i -> ticket(i, 60)).toArray(TicketView[]::new));
        assertEquals(1, page().cards().getFirst().head().key());
        assertEquals(0, page().cards().get(9).head().key());
        assertNull(page().cards().get(10).head().key());
        board.selectByKey(10);
        selected(10);
    }

    @Test
    void aKeyWithoutATicketSelectsNothing() {
        show(ticket(1, 0));
        board.selectByKey(7);
        assertFalse(page().cards().getFirst().selected());
        board.bumpSelected();
        assertEquals(List.of(), done);
    }

    @Test
    void enterBumpsTheSelectedTicketAndTheNextEnterBumpsNothing() {
        show(ticket(1, 0), ticket(2, 0), ticket(3, 0));
        board.selectByKey(2);
        board.bumpSelected();
        board.show(List.of(ticket(1, 0), ticket(3, 0)));
        board.bumpSelected();
        assertEquals(List.of("bump 2"), done);
        board.moveSelection(1);
        selected(3);
    }

    @Test
    void theSpaceBarCrossesOffOneLineAfterTheOther() {
        show(ticket(1, 0));
        board.selectByKey(1);
        assertEquals(10, page().cards().getFirst().cursor());
        board.crossSelected();
        assertEquals(List.of("done 10"), done);
        assertEquals(11, page().cards().getFirst().cursor());
        board.moveCursor(-1);
        assertEquals(10, page().cards().getFirst().cursor());
    }

    @Test
    void aLineThatIsDoneIsToBeMadeAgainAtTheNextTap() {
        TicketLine line = Tickets.line(10, 1, "Плов");
        show(Tickets.ticket(1, 1, Duration.ZERO, Tickets.in(ItemStatus.READY, line)));
        board.cross(1, 10);
        show(Tickets.ticket(1, 1, Duration.ZERO, line));
        board.cross(1, 10);
        assertEquals(List.of("undone 10", "done 10"), done);
    }

    @Test
    void aVoidedLineCannotBeCrossedOff() {
        show(Tickets.ticket(1, 1, Duration.ZERO, Tickets.in(ItemStatus.CANCELLED, Tickets.line(10, 1, "Плов"))));
        board.cross(1, 10);
        board.selectByKey(1);
        board.crossSelected();
        assertEquals(List.of(), done);
        assertNull(page().cards().getFirst().cursor());
    }

    @Test
    void theCursorGoesOnIntoTheNextTicketAndBack() {
        show(ticket(1, 0), ticket(2, 0));
        board.moveCursor(1);
        selected(1);
        board.moveCursor(1);
        board.moveCursor(1);
        selected(2);
        board.moveCursor(-1);
        selected(1);
        assertEquals(11, page().cards().getFirst().cursor());
    }

    @Test
    void pagesSayHowManyTicketsTheyDoNotShow() {
        show(IntStream.rangeClosed(1, 25).mapToObj(i -> ticket(i, 60)).toArray(TicketView[]::new));
        assertEquals(2, page().pages());
        int shown = (int) page().cards().stream()
                .map(card -> card.piece().ticketId())
                .distinct()
                .count();
        assertEquals(25 - shown, page().hidden());
        assertEquals(25, board.accounted().size(), "what is drawn, and what is said to be on the other page");
        board.turnPage(1);
        assertEquals(1, page().page());
        assertEquals(shown, page().hidden());
        board.turnPage(1);
        assertEquals(1, page().page());
    }

    @Test
    void aBoardWithoutASizeShowsNobodyAnything() {
        board.show(List.of(ticket(1, 60)));
        assertEquals(List.of(), board.accounted());
        board.resize(1581, 936);
        assertEquals(List.of(ticket(1, 60)), board.accounted());
    }

    @Test
    void theArrowsTurnThePageWhereTheyGo() {
        show(IntStream.rangeClosed(1, 25).mapToObj(i -> ticket(i, 60)).toArray(TicketView[]::new));
        board.selectLast();
        assertEquals(1, page().page());
        selected(25);
        board.selectFirst();
        assertEquals(0, page().page());
        selected(1);
    }

    @Test
    void anotherPageIsLeftAfterAMinuteWithoutATouch() {
        show(IntStream.rangeClosed(1, 25).mapToObj(i -> ticket(i, 60)).toArray(TicketView[]::new));
        board.turnPage(1);
        after(60);
        assertEquals(1, page().page());
        after(1);
        assertEquals(0, page().page());
    }

    @Test
    void aPageThatIsNoMoreGivesWayToTheLast() {
        show(IntStream.rangeClosed(1, 25).mapToObj(i -> ticket(i, 60)).toArray(TicketView[]::new));
        board.turnPage(1);
        board.show(List.of(ticket(1, 60)));
        assertEquals(0, page().page());
        board.show(List.of());
        assertEquals(List.of(), page().cards());
        board.moveSelection(1);
        board.moveCursor(-1);
        board.selectFirst();
    }

    @Test
    void fortyOpenTicketsAreArrangedInLessThanAFrame() {
        Random chance = new Random(4);
        TicketView[] tickets = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> Tickets.random(i, Duration.ofMinutes(41 - i), chance))
                .toArray(TicketView[]::new);
        for (int i = 0; i < 50; i++) {
            show(tickets);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[100];
        for (int i = 0; i < nanos.length; i++) {
            long begin = threads.getCurrentThreadCpuTime();
            board.show(List.of(tickets));
            nanos[i] = threads.getCurrentThreadCpuTime() - begin;
        }
        Arrays.sort(nanos);
        assertTrue(nanos[94] < 33_000_000, "p95 " + nanos[94] / 1000 + " µs");
    }
}
