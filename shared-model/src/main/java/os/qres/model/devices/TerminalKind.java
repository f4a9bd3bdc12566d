package os.qres.model.devices;

/// `pos` is a waiter's terminal, `kitchen` a kitchen display, `admin` a console, `board` the guests'
/// order-ready board.
public enum TerminalKind {
    POS,
    KITCHEN,
    ADMIN,
    BOARD
}
