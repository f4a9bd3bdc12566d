package os.qres.kitchen.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;

class DeedTest {
    private static final Instant NOW = Tickets.NOW;

    private final TicketView ticket =
            Tickets.ticket(1, 12, Duration.ofMinutes(3), Tickets.line(10, 1, "Плов"), Tickets.line(11, 2, "Рибай"));

    @Test
    void aBumpedTicketIsDoneWithAllItsLines() {
        TicketView after = new Deed.Bump(1, Set.of(10, 11), NOW).on(ticket);
        assertEquals(TicketStatus.BUMPED, after.status());
        assertEquals(List.of(ItemStatus.READY, ItemStatus.READY), statuses(after));
    }

    @Test
    void aLineThatTheCookHasNotSeenKeepsTheTicketOpen() {
        TicketView after = new Deed.Bump(1, Set.of(10), NOW).on(ticket);
        assertEquals(TicketStatus.OPEN, after.status());
        assertEquals(List.of(ItemStatus.READY, ItemStatus.COOKING), statuses(after));
    }

    @Test
    void aFinishedLineThatTheCookHasNotSeenDoesNotKeepTheTicketOpen() {
        TicketView other = Tickets.ticket(
                1,
                12,
                Duration.ofMinutes(3),
                Tickets.line(10, 1, "Плов"),
                Tickets.in(ItemStatus.CANCELLED, Tickets.line(11, 2, "Рибай")));
        assertEquals(
                TicketStatus.BUMPED, new Deed.Bump(1, Set.of(10), NOW).on(other).status());
    }

    @Test
    void aRecallBringsBackWhatTheBumpFinishedAndLeavesWhatWasCrossedOff() {
        List<TicketView> after = Deed.apply(
                List.of(
                        new Deed.Cross(11, true, NOW),
                        new Deed.Bump(1, Set.of(10, 11), NOW.plusSeconds(5)),
                        new Deed.Recall(1)),
                List.of(ticket));
        assertEquals(TicketStatus.OPEN, after.getFirst().status());
        assertEquals(List.of(ItemStatus.COOKING, ItemStatus.READY), statuses(after.getFirst()));
    }

    @Test
    void aVoidedLineStaysVoid() {
        TicketView voided = Tickets.ticket(
                1, 12, Duration.ofMinutes(3), Tickets.in(ItemStatus.CANCELLED, Tickets.line(10, 1, "Плов")));
        assertEquals(List.of(ItemStatus.CANCELLED), statuses(new Deed.Cross(10, true, NOW).on(voided)));
        assertEquals(List.of(ItemStatus.CANCELLED), statuses(new Deed.Bump(1, Set.of(10), NOW).on(voided)));
    }

    @Test
    void aConfirmedDeedIsShownUntilItsEventIsHere() {
        Deeds deeds = new Deeds();
        deeds.waiting(Map.of(1L, new Deed.Cross(10, true, NOW)), List.of(ticket), NOW);
        assertEquals(
                ItemStatus.READY, statuses(deeds.on(List.of(ticket)).getFirst()).getFirst());
        deeds.waiting(Map.of(), List.of(ticket), NOW);
        assertEquals(
                ItemStatus.READY, statuses(deeds.on(List.of(ticket)).getFirst()).getFirst());
        TicketView newer = Tickets.version(2, ticket);
        deeds.waiting(Map.of(), List.of(newer), NOW);
        assertEquals(List.of(newer), deeds.on(List.of(newer)));
    }

    @Test
    void aConfirmedDeedWithoutAnEventIsForgottenAfterTwoSeconds() {
        Deeds deeds = new Deeds();
        deeds.waiting(Map.of(1L, new Deed.Recall(1)), List.of(ticket), NOW);
        deeds.waiting(Map.of(), List.of(ticket), NOW);
        deeds.waiting(Map.of(), List.of(ticket), NOW.plusMillis(2001));
        assertEquals(List.of(ticket), deeds.on(List.of(ticket)));
    }

    @Test
    void aRefusedDeedIsTakenBackAtOnce() {
        Deeds deeds = new Deeds();
        deeds.waiting(Map.of(1L, new Deed.Bump(1, Set.of(10, 11), NOW)), List.of(ticket), NOW);
        deeds.waiting(Map.of(), List.of(ticket), NOW);
        deeds.forgetConfirmed();
        assertEquals(List.of(ticket), deeds.on(List.of(ticket)));
    }

    private static List<ItemStatus> statuses(TicketView view) {
        return view.lines().stream().map(TicketLine::status).toList();
    }
}
