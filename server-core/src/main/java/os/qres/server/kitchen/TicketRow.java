package os.qres.server.kitchen;

/// An order's line on a ticket, and the round in which it came.
record TicketRow(int itemId, int ticketId, int round) {}
