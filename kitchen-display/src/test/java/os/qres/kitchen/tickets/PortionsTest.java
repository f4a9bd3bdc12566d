package os.qres.kitchen.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.sample.Tickets;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.terminal.store.LocalStore;

class PortionsTest {
    @TempDir
    Path folder;

    private LocalStore store;
    private Portions portions;
    private final TicketLine three = Tickets.line(10, 3, "Плов");
    private final TicketLine two = Tickets.line(10, 2, "Плов");

    @BeforeEach
    void open() {
        store = LocalStore.open(folder);
        portions = new Portions(store.shown());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<TicketView> board(TicketLine... lines) {
        return List.of(Tickets.ticket(1, 12, Duration.ZERO, lines));
    }

    private void observe(List<TicketView> board, int minutes) {
        portions.observe("a", board, Tickets.NOW.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void whatTheCookWasShownFirstStaysKnownUntilItIsThatAgain() {
        observe(board(three), 0);
        assertEquals(Optional.empty(), portions.before(three));
        observe(board(two), 0);
        observe(board(two), 0);
        assertEquals(Optional.of(3), portions.before(two));
        observe(board(three), 0);
        assertEquals(Optional.empty(), portions.before(three));
    }

    @Test
    void whatIsRecalledIsShownAsItWasAndWhatIsLongGoneIsForgotten() {
        observe(board(three), 0);
        observe(List.of(), 1);
        observe(board(two), 60);
        assertEquals(Optional.of(3), portions.before(two));
        observe(List.of(), 61);
        observe(List.of(), 122);
        observe(board(two), 123);
        assertEquals(Optional.empty(), portions.before(two));
    }

    @Test
    void aDisplayThatIsStartedAgainKnowsItStillAndFillsByAndBy() {
        observe(board(three), 0);
        store.close();
        open();
        observe(List.of(), 1);
        observe(board(two), 2);
        assertEquals(Optional.of(3), portions.before(two));
    }

    @Test
    void inAnotherHistoryOfTheServerALineOfTheSameNumberIsAnother() {
        observe(board(three), 0);
        portions.observe("b", board(two), Tickets.NOW);
        assertEquals(Optional.empty(), portions.before(two));
        store.close();
        open();
        portions.observe("b", board(three), Tickets.NOW);
        assertEquals(Optional.of(2), portions.before(three));
    }
}
