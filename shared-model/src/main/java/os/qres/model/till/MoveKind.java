package os.qres.model.till;

/// Why cash came into a drawer or left it other than for a check: what was there to begin with, change brought, a
/// courier paid, too much of it put into the safe. `NO_SALE`: it was opened, and nothing came or went.
public enum MoveKind {
    FLOAT,
    PAY_IN,
    PAY_OUT,
    DROP,
    NO_SALE
}
