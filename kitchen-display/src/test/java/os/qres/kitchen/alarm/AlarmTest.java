package os.qres.kitchen.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import os.qres.kitchen.sample.Tickets;
import os.qres.kitchen.tickets.Limits;
import os.qres.kitchen.tickets.Rules;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.terminal.sound.Cue;

class AlarmTest {
    private static final Instant NOW = Tickets.NOW;

    private final Alarm alarm = new Alarm(Rules.all(Limits.USUAL));
    private final TicketLine plov = Tickets.line(10, 1, "Плов");

    private static TicketView fresh(TicketLine... lines) {
        return Tickets.ticket(1, 12, Duration.ZERO, lines);
    }

    @Test
    void whatWasThereAtTheStartIsNoNews() {
        alarm.begin(List.of(fresh(plov)), NOW);
        assertEquals(Set.of(), alarm.observe(List.of(fresh(plov)), NOW));
    }

    @Test
    void aNewTicketIsHeardOnce() {
        alarm.begin(List.of(), NOW);
        assertEquals(Set.of(Cue.NEW), alarm.observe(List.of(fresh(plov)), NOW));
        assertEquals(Set.of(), alarm.observe(List.of(fresh(plov)), NOW.plusSeconds(1)));
    }

    @Test
    void anAddOnAVoidAndALateTicketAreToldApart() {
        alarm.begin(List.of(fresh(plov)), NOW);
        TicketLine more = Tickets.round(2, NOW, Tickets.line(11, 1, "Рибай"));
        assertEquals(Set.of(Cue.CHANGED), alarm.observe(List.of(fresh(plov, more)), NOW));
        TicketView voided = fresh(Tickets.in(ItemStatus.CANCELLED, plov), more);
        assertEquals(Set.of(Cue.VOID), alarm.observe(List.of(voided), NOW));
        assertEquals(Set.of(), alarm.observe(List.of(voided), NOW.plusSeconds(599)));
        assertEquals(Set.of(Cue.LATE), alarm.observe(List.of(voided), NOW.plusSeconds(600)));
        assertEquals(Set.of(), alarm.observe(List.of(voided), NOW.plusSeconds(601)));
    }

    @Test
    void otherPortionsAndOtherWishesAreHeard() {
        alarm.begin(List.of(fresh(plov)), NOW);
        TicketLine two = Tickets.line(10, 2, "Плов");
        assertEquals(Set.of(Cue.CHANGED), alarm.observe(List.of(fresh(two)), NOW));
        assertEquals(Set.of(), alarm.observe(List.of(fresh(two)), NOW));
        assertEquals(Set.of(Cue.CHANGED), alarm.observe(List.of(fresh(plov)), NOW));
        TicketLine spicy = Tickets.comment("Острее", plov);
        assertEquals(Set.of(Cue.CHANGED), alarm.observe(List.of(fresh(spicy)), NOW));
        assertEquals(Set.of(Cue.VOID), alarm.observe(List.of(fresh(Tickets.in(ItemStatus.CANCELLED, spicy))), NOW));
    }

    @Test
    void aLineThatIsCrossedOffIsNoNews() {
        alarm.begin(List.of(fresh(plov)), NOW);
        assertEquals(Set.of(), alarm.observe(List.of(fresh(Tickets.in(ItemStatus.READY, plov))), NOW));
    }

    @Test
    void aRecalledTicketIsNotTakenForANewOne() {
        alarm.begin(List.of(Tickets.bumped(Duration.ofSeconds(5), fresh(plov))), NOW);
        assertEquals(Set.of(), alarm.observe(List.of(fresh(plov)), NOW));
    }
}
