package os.qres.server.health;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import os.qres.model.health.CheckStatus;
import os.qres.model.health.HealthCheck;
import os.qres.server.backup.BackupState;
import os.qres.server.backup.Backups;

/// Is there a good snapshot that is not old, and does the other medium hold what was changed since?
public final class BackupCheck implements Check {
    public static final String NAME = "backups";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// A medium that is a moment behind is well.
    private static final Duration BEHIND = Duration.ofSeconds(30);

    private final Probe<BackupState> probe;

    public BackupCheck(Backups backups) {
        probe = new Probe<>(backups::state, PATIENCE);
    }

    @Override
    public HealthCheck look() {
        Optional<BackupState> state = probe.ask();
        return state.map(seen -> new HealthCheck(NAME, status(seen), figures(seen)))
                .orElse(HealthCheck.of(NAME, CheckStatus.FAILED));
    }

    private static CheckStatus status(BackupState state) {
        if (!state.isOurs()) {
            return CheckStatus.OK;
        }
        boolean isSecondWell = state.second()
                .map(second -> second.isThere()
                        && (second.behind() == 0 || second.behindFor().compareTo(BEHIND) < 0))
                .orElse(true);
        return state.failed().isEmpty() && !state.isLate() && isSecondWell ? CheckStatus.OK : CheckStatus.DEGRADED;
    }

    private static Map<String, Long> figures(BackupState state) {
        var figures = new HashMap<String, Long>();
        figures.put("taken_here", state.isOurs() ? 1L : 0L);
        state.newestAge().ifPresent(age -> figures.put("newest_snapshot_age_seconds", age.toSeconds()));
        figures.put("changes_behind", state.behind());
        state.second().ifPresent(second -> {
            figures.put("medium_present", second.isThere() ? 1L : 0L);
            figures.put("medium_changes_behind", second.behind());
            figures.put("medium_last_complete_seconds_ago", second.behindFor().toSeconds());
        });
        return figures;
    }
}
