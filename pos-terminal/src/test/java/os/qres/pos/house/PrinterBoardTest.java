package os.qres.pos.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import os.qres.model.printing.PrinterState;
import os.qres.model.printing.PrinterStatus;

class PrinterBoardTest {
    private static final Instant NOW = Instant.parse("2026-11-20T16:30:00Z");

    private final PrinterBoard board = new PrinterBoard();

    private static PrinterStatus printer(int id, PrinterState state, int held) {
        return new PrinterStatus(id, "P" + id, state, NOW.plusSeconds(id), 0, held, 0);
    }

    @Test
    void whatPrintsAndWaitsForNobodyIsNoTrouble() {
        board.replace(List.of(printer(1, PrinterState.OK, 0), printer(2, PrinterState.UNKNOWN, 0)));
        assertEquals(List.of(), board.troubled());
        assertEquals(Optional.empty(), board.first());
    }

    @Test
    void whatCannotPrintIsSpokenOfBeforeWhatWaitsForADecision() {
        board.replace(List.of(
                printer(1, PrinterState.OK, 2),
                printer(2, PrinterState.COVER_OPEN, 0),
                printer(3, PrinterState.PAPER_LOW, 0)));
        assertEquals(3, board.troubled().size());
        assertEquals(2, board.first().orElseThrow().id());
    }

    @Test
    void whatIsHeardOfOneTakesItsPlace() {
        board.replace(List.of(printer(1, PrinterState.OK, 0), printer(2, PrinterState.OK, 0)));
        board.heard(printer(1, PrinterState.PAPER_OUT, 0));
        assertEquals(
                List.of(PrinterState.PAPER_OUT, PrinterState.OK),
                board.all().stream().map(PrinterStatus::state).toList());
    }
}
