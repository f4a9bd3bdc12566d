package os.qres.model.printing;

/// How far a chit is. `HELD`: it has waited so long that somebody is asked whether it is wanted still. `FAILED`: it was
/// tried again and again, and nobody knows whether it came out.
public enum PrintJobState {
    WAITING,
    PRINTING,
    PRINTED,
    HELD,
    FAILED,
    DISCARDED
}
