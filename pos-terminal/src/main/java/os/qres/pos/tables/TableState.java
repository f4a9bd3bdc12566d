package os.qres.pos.tables;

/// What a table is, as one sees it from the door. It grows with what the house knows: a booking, a printed
/// bill and a guest's call become states of their own when something tells us of them.
public enum TableState {
    FREE,
    SEATED,
    ORDERED,
    READY
}
