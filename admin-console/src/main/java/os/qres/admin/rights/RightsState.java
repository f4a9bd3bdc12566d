package os.qres.admin.rights;

import java.util.List;
import os.qres.model.rights.RoleView;

/// What the screen shows at one moment.
public sealed interface RightsState {
    record Loading() implements RightsState {}

    record Failed(String words) implements RightsState {}

    /// @param roles what each may, an administrator first
    /// @param query what the permissions' words are searched for
    record Shown(List<RoleView> roles, String query) implements RightsState {}
}
