package os.qres.kitchen.board;

import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;

/// What the board asks for when a cook taps: shown at once, sent when the server can be reached.
public interface Cook {
    void bump(TicketView ticket);

    /// The waiter is to carry the order.
    void call(TicketView order);

    /// @param done or, if not, to be made again
    void cross(TicketView ticket, TicketLine line, boolean done);
}
