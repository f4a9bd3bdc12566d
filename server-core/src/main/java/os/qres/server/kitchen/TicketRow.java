package os.qres.server.kitchen;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// An order's line on a ticket, and the round in which it came.
@Entity(name = "TicketRow")
@Table(name = "ticket_line")
class TicketRow {
    @Id
    private int itemId;

    private int ticketId;
    private int round;

    protected TicketRow() {}

    TicketRow(int itemId, int ticketId, int round) {
        this.itemId = itemId;
        this.ticketId = ticketId;
        this.round = round;
    }

    int itemId() {
        return itemId;
    }

    int ticketId() {
        return ticketId;
    }

    int round() {
        return round;
    }
}
