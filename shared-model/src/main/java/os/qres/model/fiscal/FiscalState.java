package os.qres.model.fiscal;

/// How far a fiscal receipt is: `REFUSED`, when the register will never take it so.
public enum FiscalState {
    WAITING,
    REGISTERED,
    REFUSED
}
