package os.qres.kitchen.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketMarks;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;

class PaceTest {
    private static final Instant NOW = Tickets.NOW;
    private static final TicketLine STEAK = waiting(1, "Рибай");
    private static final TicketLine SALAD = waiting(2, "Цезарь");

    private final Pace pace = new Pace(dish -> dish == STEAK.dishId()
            ? Duration.ofMinutes(15)
            : dish == SALAD.dishId() ? Duration.ofMinutes(4) : Duration.ZERO);

    private static TicketLine waiting(int id, String name) {
        return Tickets.in(ItemStatus.NEW, Tickets.line(id, 1, name));
    }

    private static TicketView ticket(int id, int order, int station, TicketLine... lines) {
        return Tickets.ofOrder(order, Tickets.onStation(station, Tickets.ticket(id, 1, Duration.ZERO, lines)));
    }

    private Map<Integer, Instant> starts(TicketView... tickets) {
        return pace.starts(List.of(tickets), NOW);
    }

    @Test
    void theQuickDishOfATableWaitsForTheSlowOne() {
        assertEquals(
                Map.of(2, NOW.plus(Duration.ofMinutes(11))), starts(ticket(1, 7, 1, STEAK), ticket(2, 7, 2, SALAD)));
    }

    @Test
    void whatTheCookHasBegunLandsByItsOwnTime() {
        TicketLine begun = Tickets.in(
                ItemStatus.COOKING, Tickets.round(1, NOW.minus(Duration.ofMinutes(5)), Tickets.line(1, 1, "Рибай")));
        assertEquals(
                Map.of(2, NOW.plus(Duration.ofMinutes(6))), starts(ticket(1, 7, 1, begun), ticket(2, 7, 2, SALAD)));
    }

    @Test
    void aTableThatWaitsForAFullStationIsTimedByIt() {
        TicketLine many = Tickets.in(ItemStatus.NEW, Tickets.line(9, 8, "Рибай"));
        assertEquals(
                Map.of(2, NOW.plus(Duration.ofMinutes(41))),
                starts(ticket(1, 6, 1, many), ticket(2, 7, 1, STEAK), ticket(3, 7, 2, SALAD)));
    }

    @Test
    void othersTablesAndWhatIsUnknownAreBegunAtOnce() {
        assertEquals(Map.of(), starts(ticket(1, 7, 1, STEAK), ticket(2, 8, 2, SALAD)));
        assertEquals(Map.of(), starts(ticket(1, 7, 1, STEAK), ticket(2, 7, 2, waiting(3, "Новое блюдо"))));
    }

    @Test
    void whatIsHeldBackTimesNobody() {
        TicketView held = ticket(1, 7, 1, STEAK).withMarks(new TicketMarks(false, true, null));
        assertEquals(Map.of(), starts(held, ticket(2, 7, 2, SALAD)));
    }
}
