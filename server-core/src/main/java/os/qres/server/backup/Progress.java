package os.qres.server.backup;

/// Hears how far long work is.
@FunctionalInterface
public interface Progress {
    Progress NONE = (_, _, _) -> {};

    /// What is being done.
    enum Step {
        WRITING,
        CHECKING,
        CHANGES,
        LOADING,
        PROVING
    }

    /// @param total 0 where nobody knows
    void at(Step step, long done, long total);
}
