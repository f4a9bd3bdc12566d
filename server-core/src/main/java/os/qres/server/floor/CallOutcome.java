package os.qres.server.floor;

/// What has come of a guest's call.
public enum CallOutcome {
    /// The waiters hear of it.
    CALLED,
    /// They have heard of it a moment ago.
    KNOWN,
    /// Somebody is on the way.
    COMING
}
