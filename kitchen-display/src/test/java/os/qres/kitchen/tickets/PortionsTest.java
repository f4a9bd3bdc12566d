package os.qres.kitchen.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;

class PortionsTest {
    private final Portions portions = new Portions();
    private final TicketLine three = Tickets.line(10, 3, "Плов");
    private final TicketLine two = Tickets.line(10, 2, "Плов");

    private static List<TicketView> board(TicketLine... lines) {
        return List.of(Tickets.ticket(1, 12, Duration.ZERO, lines));
    }

    @Test
    void whatTheCookWasShownFirstStaysKnownUntilItIsThatAgain() {
        portions.observe(board(three));
        assertEquals(Optional.empty(), portions.before(three));
        portions.observe(board(two));
        portions.observe(board(two));
        assertEquals(Optional.of(3), portions.before(two));
        portions.observe(board(three));
        assertEquals(Optional.empty(), portions.before(three));
    }

    @Test
    void whatHasLeftTheBoardComesBackAsItIs() {
        portions.observe(board(three));
        portions.observe(List.of());
        portions.observe(board(two));
        assertEquals(Optional.empty(), portions.before(two));
    }
}
