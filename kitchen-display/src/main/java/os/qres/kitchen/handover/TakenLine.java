package os.qres.kitchen.handover;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;

/// A line that was handed over, as it lies on this display's disk.
///
/// @param number of the line on this display, from 1 on
/// @param ticket the number of the handover that it came with; all its lines are one ticket
/// @param of the ticket, whose own list of lines is left empty
/// @param takenAt by steady time
/// @param doneAt when the cook has made it
/// @param bumpedAt when its whole ticket was bumped
/// @param known the server has it as well by now, and its ticket is shown instead
@Json
public record TakenLine(
        int number,
        int ticket,
        HandedTicket of,
        HandedLine line,
        Instant takenAt,
        @Nullable Instant doneAt,
        @Nullable Instant bumpedAt,
        boolean known) {

    TakenLine done(@Nullable Instant at) {
        return new TakenLine(number, ticket, of, line, takenAt, at, bumpedAt, known);
    }

    TakenLine bumped(@Nullable Instant at) {
        return new TakenLine(number, ticket, of, line, takenAt, doneAt, at, known);
    }

    TakenLine knownToServer() {
        return new TakenLine(number, ticket, of, line, takenAt, doneAt, bumpedAt, true);
    }
}
