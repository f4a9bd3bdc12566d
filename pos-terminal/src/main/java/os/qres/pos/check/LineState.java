package os.qres.pos.check;

/// Where a line of the check is on its way to the guest.
public enum LineState {
    DRAFT,
    TRAVELLING,
    HELD,
    QUEUED,
    COOKING,
    READY,
    SERVED,
    CANCELLED
}
