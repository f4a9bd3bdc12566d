package os.qres.model.fiscal;

/// Money that came in, or went back (tag 1054).
public enum FiscalOperation {
    SELL,
    SELL_RETURN
}
