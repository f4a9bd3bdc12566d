package os.qres.server.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import os.qres.model.rights.Permission;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.rights.Rights;

/// In whose right something is done: that of whoever asks, or of somebody who has allowed it by his PIN.
/// @param rights what they may
/// @param approvedBy who allowed it, where somebody did
public record Authority(
        @Nullable Integer userId,
        Set<Permission> rights,
        @Nullable Integer approvedBy) {
    /// Nobody else was asked.
    public static Authority own(Reading in, Rights rights) {
        return new Authority(in.actor().userId(), rights.of(in, in.actor().role()), null);
    }

    public boolean may(Permission permission) {
        return rights.contains(permission);
    }

    /// @throws RefusedException approval-needed, where they may not and somebody else may allow it
    public void require(Permission permission) {
        if (!may(permission)) {
            throw RefusedException.forbidden("approval-needed");
        }
    }
}
