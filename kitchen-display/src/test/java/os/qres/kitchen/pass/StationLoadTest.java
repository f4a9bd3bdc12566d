package os.qres.kitchen.pass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.kitchen.TicketView;

class StationLoadTest {
    private static TicketView open(int id, int minutes) {
        return Tickets.ticket(id, 12, Duration.ofMinutes(minutes), Tickets.line(id, 1, "Плов"));
    }

    @Test
    void theAverageIsOfWhatIsDone() {
        assertEquals(Optional.empty(), StationLoad.average(List.of(open(1, 30))));
        TicketView ten = Tickets.bumped(Duration.ofMinutes(5), open(2, 15));
        TicketView six = Tickets.bumped(Duration.ofMinutes(1), open(3, 7));
        assertEquals(Optional.of(Duration.ofMinutes(8)), StationLoad.average(List.of(open(1, 30), ten, six)));
    }
}
