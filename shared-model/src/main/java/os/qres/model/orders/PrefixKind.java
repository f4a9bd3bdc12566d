package os.qres.model.orders;

/// What is done with an ingredient of a dish: left out, more of it, less of it, or served beside.
public enum PrefixKind {
    NO,
    EXTRA,
    LIGHT,
    SIDE
}
