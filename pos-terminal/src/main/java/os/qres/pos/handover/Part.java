package os.qres.pos.handover;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.handover.HandedLine;
import os.qres.model.handover.HandedTicket;
import os.qres.terminal.store.QueuedCommand;

/// What one station has to make of a command that waits.
///
/// @param station its name
/// @param location of the table; nothing where there is none
/// @param zone the restaurant's
record Part(
        QueuedCommand command,
        HandedTicket ticket,
        String station,
        @Nullable Integer location,
        ZoneId zone) {
    Part with(List<HandedLine> lines) {
        return new Part(command, ticket.with(lines), station, location, zone);
    }
}
