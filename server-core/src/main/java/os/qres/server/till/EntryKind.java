package os.qres.server.till;

import os.qres.model.till.MoveKind;

/// What an entry tells of.
enum EntryKind {
    FLOAT,
    PAY_IN,
    PAY_OUT,
    DROP,
    /// A drawer was opened, and nothing came or went.
    NO_SALE,
    PAYMENT,
    REFUND,
    /// A check was paid to the last.
    CHECK,
    /// A line was taken back after it was sent: no money, but what it would have been.
    VOID;

    static EntryKind of(MoveKind kind) {
        return switch (kind) {
            case FLOAT -> FLOAT;
            case PAY_IN -> PAY_IN;
            case PAY_OUT -> PAY_OUT;
            case DROP -> DROP;
            case NO_SALE -> NO_SALE;
        };
    }
}
