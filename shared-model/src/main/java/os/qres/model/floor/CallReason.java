package os.qres.model.floor;

/// What guests call the waiter for.
public enum CallReason {
    WAITER,
    BILL
}
