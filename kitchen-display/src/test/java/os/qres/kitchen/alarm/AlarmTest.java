package os.qres.kitchen.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import os.qres.kitchen.sample.Tickets;
import os.qres.kitchen.tickets.Limits;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;

class AlarmTest {
    private static final Instant NOW = Tickets.NOW;

    private final Alarm alarm = new Alarm(Limits.USUAL);
    private final TicketLine plov = Tickets.line(10, 1, "Плов");

    private static TicketView fresh(TicketLine... lines) {
        return Tickets.ticket(1, 12, Duration.ZERO, lines);
    }

    @Test
    void whatWasThereAtTheStartIsNoNews() {
        alarm.begin(List.of(fresh(plov)), NOW);
        alarm.observe(List.of(fresh(plov)), NOW);
        assertEquals(Optional.empty(), alarm.due(NOW));
    }

    @Test
    void aNewTicketIsHeardAgainEveryFifteenSecondsUntilSomebodyTouchesTheScreen() {
        alarm.begin(List.of(), NOW);
        alarm.observe(List.of(fresh(plov)), NOW);
        assertEquals(Optional.of(Signal.NEW), alarm.due(NOW));
        assertEquals(Optional.empty(), alarm.due(NOW.plusSeconds(14)));
        assertEquals(Optional.of(Signal.NEW), alarm.due(NOW.plusSeconds(15)));
        alarm.acknowledge();
        assertEquals(Optional.empty(), alarm.due(NOW.plusSeconds(60)));
    }

    @Test
    void anAddOnAVoidAndALateTicketAreToldApart() {
        alarm.begin(List.of(fresh(plov)), NOW);
        TicketLine more = Tickets.round(2, NOW, Tickets.line(11, 1, "Рибай"));
        alarm.observe(List.of(fresh(plov, more)), NOW);
        assertEquals(Optional.of(Signal.CHANGED), alarm.due(NOW));
        alarm.acknowledge();
        TicketView voided = fresh(Tickets.in(ItemStatus.CANCELLED, plov), more);
        alarm.observe(List.of(voided), NOW.plusSeconds(20));
        assertEquals(Optional.of(Signal.VOID), alarm.due(NOW.plusSeconds(20)));
        alarm.acknowledge();
        alarm.observe(List.of(voided), NOW.plusSeconds(599));
        assertEquals(Optional.empty(), alarm.due(NOW.plusSeconds(599)));
        alarm.observe(List.of(voided), NOW.plusSeconds(600));
        assertEquals(Optional.of(Signal.LATE), alarm.due(NOW.plusSeconds(600)));
    }

    @Test
    void severalSignalsAreHeardOneAfterTheOther() {
        alarm.begin(List.of(fresh(plov)), NOW);
        TicketView voided = fresh(Tickets.in(ItemStatus.CANCELLED, plov));
        alarm.observe(List.of(voided, Tickets.ticket(2, 3, Duration.ZERO, Tickets.line(20, 1, "Рибай"))), NOW);
        Signal first = alarm.due(NOW).orElseThrow();
        assertEquals(Optional.empty(), alarm.due(NOW.plusSeconds(1)));
        Signal second = alarm.due(NOW.plusSeconds(2)).orElseThrow();
        assertEquals(
                List.of(Signal.VOID, Signal.NEW),
                List.of(first, second).stream().sorted().toList());
        assertEquals(Optional.empty(), alarm.due(NOW.plusSeconds(4)));
    }

    @Test
    void aNewsIsNotKeptWaitingByTheRepetitionOfAnOlderOne() {
        alarm.begin(List.of(fresh(plov)), NOW);
        alarm.observe(List.of(fresh(plov), Tickets.ticket(2, 3, Duration.ZERO, plov)), NOW);
        alarm.due(NOW);
        alarm.observe(
                List.of(fresh(Tickets.in(ItemStatus.CANCELLED, plov)), Tickets.ticket(2, 3, Duration.ZERO, plov)),
                NOW.plusSeconds(5));
        assertEquals(Optional.of(Signal.VOID), alarm.due(NOW.plusSeconds(5)));
    }

    @Test
    void aRecalledTicketIsNotTakenForANewOne() {
        TicketView bumped = Tickets.bumped(Duration.ofSeconds(5), fresh(plov));
        alarm.begin(List.of(bumped), NOW);
        alarm.observe(List.of(fresh(plov)), NOW);
        assertEquals(Optional.empty(), alarm.due(NOW));
    }
}
