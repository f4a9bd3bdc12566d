package os.qres.kitchen.alarm;

/// What a cook must hear, the most urgent first.
public enum Signal {
    VOID,
    NEW,
    CHANGED,
    LATE
}
