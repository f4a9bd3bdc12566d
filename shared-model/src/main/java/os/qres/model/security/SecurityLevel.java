package os.qres.model.security;

/// Whether somebody should look at it.
public enum SecurityLevel {
    INFO,
    WARNING
}
