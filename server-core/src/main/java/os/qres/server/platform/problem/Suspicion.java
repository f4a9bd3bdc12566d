package os.qres.server.platform.problem;

/// What a token that was refused looks like: for the security log, never for the caller.
///
/// @param isGrave it was never ours, or was good and has been copied; else it has only grown old
public record Suspicion(String reason, boolean isGrave) {
    public static Suspicion grave(String reason) {
        return new Suspicion(reason, true);
    }

    public static Suspicion outdated(String reason) {
        return new Suspicion(reason, false);
    }
}
