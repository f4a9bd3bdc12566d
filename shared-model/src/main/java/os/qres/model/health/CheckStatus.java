package os.qres.model.health;

/// How one thing that the server depends on is.
public enum CheckStatus {
    OK,
    /// It works still, and somebody should look at it.
    DEGRADED,
    FAILED,
    /// There is none here.
    NOT_CONFIGURED
}
