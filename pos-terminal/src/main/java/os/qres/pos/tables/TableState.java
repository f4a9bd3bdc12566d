package os.qres.pos.tables;

/// What a table is, as one sees it from the door.
public enum TableState {
    FREE,
    /// Nobody sits there, and somebody who has booked it is to come within the hour, or is late.
    BOOKED,
    SEATED,
    ORDERED,
    READY,
    /// The bill is with its guests, and what it comes to has not changed since.
    BILLED,
    /// Its guests call, whatever else there is to do.
    CALLING
}
