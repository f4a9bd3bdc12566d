package os.qres.server.kitchen;

import os.qres.server.platform.database.Unit;

/// Numbers tickets before they are stored, since what a cook sees of a ticket, which is stored with it, names it.
/// Units of work run one after another, and what one that is refused has taken is left out.
final class TicketIds {
    /// As the sequence steps.
    private static final int BLOCK = 50;

    private int next;
    private int end;

    int next(Unit unit) {
        if (next == end) {
            next = unit.nextOf("ticket_seq");
            end = next + BLOCK;
        }
        return next++;
    }
}
