package os.qres.kitchen.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import os.qres.kitchen.sample.Tickets;
import os.qres.kitchen.tickets.Deed;
import os.qres.model.json.Wire;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.connection.Command;
import os.qres.terminal.store.QueuedCommand;

class DeedCallsTest {
    private final DeedCalls calls = new DeedCalls();
    private final TicketView ticket =
            Tickets.ticket(7, 12, Duration.ZERO, Tickets.line(70, 1, "Плов"), Tickets.line(71, 1, "Рибай"));

    private static QueuedCommand queued(Command<?> command) {
        String body = command.body() == null ? null : Wire.lenient().toJson(command.body());
        return new QueuedCommand(1, "t1-1", command.method(), command.path(), body, null, null, "Стол 12", Tickets.NOW);
    }

    @Test
    void whatWaitsInTheOutboxIsReadBackAsTheCookDidIt() {
        assertEquals(
                Optional.of(new Deed.Bump(7, Set.of(70, 71), Tickets.NOW)), calls.deed(queued(DeedCalls.bump(ticket))));
        assertEquals(Optional.of(new Deed.Recall(7)), calls.deed(queued(DeedCalls.recall(ticket))));
        assertEquals(
                Optional.of(new Deed.TakeBack(107, Set.of(70, 71))), calls.deed(queued(DeedCalls.takeBack(ticket))));
        assertEquals(
                Optional.of(new Deed.Cross(71, false, Tickets.NOW)),
                calls.deed(queued(DeedCalls.cross(ticket, ticket.lines().get(1), false))));
    }

    @Test
    void whatIsNoCooksDeedIsLetPass() {
        assertEquals(Optional.empty(), calls.deed(queued(Command.delete("/orders/3"))));
    }
}
