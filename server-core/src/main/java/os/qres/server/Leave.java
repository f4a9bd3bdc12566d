package os.qres.server;

import java.util.List;
import java.util.stream.Stream;
import os.qres.model.rights.Permission;
import os.qres.server.identity.Accounts;
import os.qres.server.identity.ApprovalRoutes;
import os.qres.server.identity.Approvals;
import os.qres.server.identity.Passwords;
import os.qres.server.identity.Secrets;
import os.qres.server.identity.SignInBudget;
import os.qres.server.platform.access.Right;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.http.Route;
import os.qres.server.rights.Rights;
import os.qres.server.rights.RightsRoutes;
import os.qres.server.security.SecurityNotes;

/// Puts together what the roles may, and how somebody who may gives another leave.
final class Leave {
    final Rights rights;
    final Approvals approvals;

    Leave(Database database, Accounts accounts, Passwords passwords, Secrets secrets, SignInBudget budget) {
        rights = new Rights(database);
        approvals = new Approvals(database, accounts, passwords, secrets, budget, rights);
    }

    Right to(Permission permission) {
        return rights.to(permission);
    }

    List<Route<?>> routes(SecurityNotes notes, boolean requiresPairing) {
        return Stream.of(
                        new RightsRoutes(rights).routes(),
                        new ApprovalRoutes(approvals, notes, requiresPairing).routes())
                .<Route<?>>flatMap(List::stream)
                .toList();
    }
}
