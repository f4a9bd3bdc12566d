package os.qres.model.kitchen;

public enum TicketStatus {
    OPEN,
    BUMPED
}
