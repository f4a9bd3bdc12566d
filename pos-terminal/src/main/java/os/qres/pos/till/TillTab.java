package os.qres.pos.till;

/// What of the till is looked at.
public enum TillTab {
    DRAWERS,
    CHECKS,
    DAY
}
