package os.qres.pos.tables;

/// What a table is, as one sees it from the door. It grows with what the house knows: a booking becomes a state of its
/// own when something tells us of it.
public enum TableState {
    FREE,
    SEATED,
    ORDERED,
    READY,
    /// The bill is with its guests, and what it comes to has not changed since.
    BILLED,
    /// Its guests call, whatever else there is to do.
    CALLING
}
