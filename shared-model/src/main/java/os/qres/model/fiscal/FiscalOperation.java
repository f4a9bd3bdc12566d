package os.qres.model.fiscal;

/// Money that came in, or went back (tag 1054); or the end of the register's shift.
public enum FiscalOperation {
    SELL,
    SELL_RETURN,
    CLOSE_SHIFT
}
