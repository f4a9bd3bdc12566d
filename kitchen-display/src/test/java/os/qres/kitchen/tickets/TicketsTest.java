package os.qres.kitchen.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderType;

class TicketsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aTicketIsHurriedFromFiveMinutesAndLateFromTen() {
        assertEquals(Urgency.GOING, Limits.USUAL.of(Duration.ofSeconds(299)));
        assertEquals(Urgency.WARNING, Limits.USUAL.of(Duration.ofSeconds(300)));
        assertEquals(Urgency.WARNING, Limits.USUAL.of(Duration.ofSeconds(599)));
        assertEquals(Urgency.LATE, Limits.USUAL.of(Duration.ofSeconds(600)));
    }

    @Test
    void lateBeforeHurriedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Limits(MINUTE.multipliedBy(5), MINUTE));
    }

    @Test
    void whatWasPromisedIsLateThenAndHurriedAsLongBeforeHoweverOldItIs() {
        Rules rules = Rules.all(Limits.USUAL);
        TicketView ticket = Tickets.promised(
                "Пётр",
                Tickets.NOW.plus(MINUTE.multipliedBy(20)),
                Tickets.at(OrderType.TAKEAWAY, Tickets.ticket(1, 0, MINUTE.multipliedBy(45))));
        assertEquals(Urgency.GOING, rules.of(ticket, Tickets.NOW));
        assertEquals(Urgency.GOING, rules.of(ticket, Tickets.NOW.plusSeconds(15 * 60 - 1)));
        assertEquals(Urgency.WARNING, rules.of(ticket, Tickets.NOW.plusSeconds(15 * 60)));
        assertEquals(Urgency.WARNING, rules.of(ticket, Tickets.NOW.plusSeconds(20 * 60 - 1)));
        assertEquals(Urgency.LATE, rules.of(ticket, Tickets.NOW.plusSeconds(20 * 60)));
        assertEquals(Urgency.LATE, rules.of(Tickets.ticket(2, 1, MINUTE.multipliedBy(10)), Tickets.NOW));
    }

    @Test
    void timersCountUpAndNeverBelowZero() {
        assertEquals("00:00", Age.text(Age.of(Tickets.NOW.plusSeconds(90), Tickets.NOW)));
        assertEquals("04:05", Age.text(Duration.ofSeconds(245)));
        assertEquals("99:59", Age.text(Duration.ofSeconds(5999)));
        assertEquals("1:40:00", Age.text(Duration.ofSeconds(6000)));
    }

    @Test
    void totalsCountWhatIsStillToBeMadeAndNothingElse() {
        List<TicketView> open = List.of(
                Tickets.ticket(1, 1, MINUTE, Tickets.line(1, 2, "Плов"), Tickets.line(2, 1, "Рибай")),
                Tickets.ticket(
                        2,
                        2,
                        MINUTE,
                        Tickets.line(3, 3, "Плов"),
                        Tickets.in(ItemStatus.READY, Tickets.line(4, 5, "Плов")),
                        Tickets.in(ItemStatus.CANCELLED, Tickets.line(5, 7, "Рибай"))));
        assertEquals(List.of(new AllDay("Плов", 5), new AllDay("Рибай", 1)), AllDay.of(open));
    }

    @Test
    void aStationSeesItsOwnTicketsOldestFirst() {
        TicketView grill = Tickets.onStation(2, Tickets.ticket(7, 1, MINUTE));
        TicketView later = Tickets.ticket(9, 2, MINUTE.multipliedBy(30));
        TicketView first = Tickets.ticket(3, 2, MINUTE);
        TicketView gone = Tickets.bumped(MINUTE, Tickets.ticket(1, 2, MINUTE));
        List<TicketView> all = List.of(later, grill, first, gone);
        assertEquals(List.of(first, later), new Station(1).open(all));
        assertEquals(List.of(first, grill, later), Station.ALL.open(all));
    }

    @Test
    void whatWasBumpedWithinTheHourCanBeBroughtBackTheLatestFirst() {
        TicketView old = Tickets.bumped(Duration.ofMinutes(61), Tickets.ticket(1, 1, MINUTE));
        TicketView early = Tickets.bumped(Duration.ofMinutes(59), Tickets.ticket(2, 1, MINUTE));
        TicketView last = Tickets.bumped(MINUTE, Tickets.ticket(3, 1, MINUTE));
        assertEquals(List.of(last, early), Station.ALL.recent(List.of(old, early, last), Tickets.NOW));
    }
}
