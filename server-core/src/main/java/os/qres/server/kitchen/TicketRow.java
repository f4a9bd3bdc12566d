package os.qres.server.kitchen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order's line on a ticket, and the round in which it came.
///
/// @param doneAt when this ticket's station had done its part, where several stations make the line
record TicketRow(
        int itemId, int ticketId, int round, @Nullable Instant doneAt) {}
