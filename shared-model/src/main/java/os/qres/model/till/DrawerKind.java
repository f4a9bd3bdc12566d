package os.qres.model.till;

/// Whose money it is: what lies in a terminal's drawer, or what a waiter carries.
public enum DrawerKind {
    TERMINAL,
    WAITER
}
