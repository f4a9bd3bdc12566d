package os.qres.model.printing;

/// How a printer is, as it says itself, or as we find it.
public enum PrinterState {
    /// Nobody has asked it yet.
    UNKNOWN,
    OK,
    /// It prints, and somebody should bring a new roll.
    PAPER_LOW,
    PAPER_OUT,
    COVER_OPEN,
    /// Its knife is stuck, or it is broken otherwise.
    ERROR,
    /// It is switched to take nothing.
    OFFLINE,
    /// It takes the connection, and then says nothing.
    SILENT,
    /// There is no connection to it.
    UNREACHABLE;

    public boolean canPrint() {
        return this == OK || this == PAPER_LOW;
    }
}
