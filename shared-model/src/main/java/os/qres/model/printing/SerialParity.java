package os.qres.model.printing;

/// The bit by which a serial line finds out what has come wrong.
public enum SerialParity {
    NONE,
    EVEN,
    ODD
}
