package os.qres.kitchen.tickets;

/// How long a ticket has been waiting, in the colours of its head.
public enum Urgency {
    GOING,
    WARNING,
    LATE
}
