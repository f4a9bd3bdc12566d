package os.qres.server.backup;

import java.time.Duration;
import java.util.Optional;

/// How the backups are.
/// @param isOurs whether this server takes them; otherwise another on the same database does
/// @param newestAge how old the newest snapshot is that was read back and found whole
/// @param behind how many groups of changes are not yet beside the snapshots
/// @param second the other medium, where there is to be one
/// @param failed why no snapshot could be taken the last time
/// @param isLate whether there should have been a newer one
public record BackupState(
        boolean isOurs,
        Optional<Duration> newestAge,
        long behind,
        Optional<Second> second,
        Optional<String> failed,
        boolean isLate) {
    /// @param isThere whether it could be written to the last time
    /// @param behind how many groups of changes it does not hold yet
    /// @param behindFor how long ago it held everything
    public record Second(boolean isThere, long behind, Duration behindFor) {}
}
