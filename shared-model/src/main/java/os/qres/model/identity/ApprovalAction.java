package os.qres.model.identity;

/// What can be allowed on the spot.
public enum ApprovalAction {
    DISCOUNT,
    COMP,
    REFUND,
    OPEN_ITEM
}
