package os.qres.pos.tables;

/// What a table is, as one sees it from the door. It grows with what the house knows: a booking and a printed bill
/// become states of their own when something tells us of them.
public enum TableState {
    FREE,
    SEATED,
    ORDERED,
    READY,
    /// Its guests call, whatever else there is to do.
    CALLING
}
