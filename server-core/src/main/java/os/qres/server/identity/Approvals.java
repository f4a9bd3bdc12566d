package os.qres.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import os.qres.model.Role;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.server.identity.Accounts.Account;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.rights.Rights;

/// Somebody who may types his PIN on a colleague's terminal and so allows one thing upon one order: the PIN is proven
/// first, and what it allows is good once and for a short time.
public final class Approvals {
    private static final Duration LIFE = Duration.ofMinutes(2);

    /// A line waits to be sent, and where the server is away, as long as a terminal's session may.
    private static final Duration LINE_LIFE = Duration.ofHours(48);

    private final Database database;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Secrets secrets;
    private final SignInBudget budget;
    private final Rights rights;

    public Approvals(
            Database database,
            Accounts accounts,
            Passwords passwords,
            Secrets secrets,
            SignInBudget budget,
            Rights rights) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.budget = budget;
        this.rights = rights;
    }

    public static List<Class<?>> entities() {
        return List.of(Approval.class);
    }

    /// @param device what to count wrong tries for
    /// @throws RefusedException wrong PIN, too many attempts, or forbidden where it is nobody's who may
    Function<Unit, ApprovalGrant> grant(ApprovalRequest request, String device, Actor actor) {
        Account approver = passwords.onPinThread(() -> prove(request.pinCode(), device, actor));
        Role role = approver.view().role();
        if (!request.action().isAllowedBy(role, database.read(actor, in -> rights.of(in, role)))) {
            throw RefusedException.forbidden();
        }
        boolean isLine = request.action() == ApprovalAction.OPEN_ITEM;
        requireWhat(request);
        String token = secrets.randomToken();
        return unit -> {
            forgetOld(unit);
            Instant until = unit.now().plus(isLine ? LINE_LIFE : LIFE);
            unit.store(new Approval(Secrets.sha256(token), approver.id(), request, until));
            unit.emit(new IdentityEvent.ApprovalGiven(
                    approver.id(), request.action(), request.orderId(), request.lineRef(), request.dishId()));
            return new ApprovalGrant(token, approver.id(), approver.view().fullName(), until);
        };
    }

    /// It is about one thing, and each action has its own; a device is set without any.
    private static void requireWhat(ApprovalRequest request) {
        boolean isLine = request.action() == ApprovalAction.OPEN_ITEM;
        boolean isDish = request.action() == ApprovalAction.AVAILABILITY;
        boolean isDevice = request.action() == ApprovalAction.DEVICE;
        String about = isLine ? "{line-only}" : isDish ? "{dish-only}" : isDevice ? "{device-only}" : "{order-only}";
        requireWhat("line_ref", isLine, request.lineRef(), about);
        requireWhat("dish_id", isDish, request.dishId(), about);
        requireWhat("order_id", !isLine && !isDish && !isDevice, request.orderId(), about);
    }

    private static void requireWhat(String field, boolean isMeant, @Nullable Object what, String about) {
        if (isMeant && what == null) {
            throw RefusedException.invalid(field, "{required}");
        }
        if (!isMeant && what != null) {
            throw RefusedException.invalid(field, about);
        }
    }

    private Account prove(String pin, String device, Actor actor) {
        Optional<Account> account = database.read(actor, in -> {
            budget.require(in, device);
            return accounts.byPin(in, pin).filter(Account::active);
        });
        String hash = account.map(found -> found.hashes().pin()).orElse(null);
        if (account.isPresent() && passwords.checkPin(hash, pin).right()) {
            return account.get();
        }
        database.write(Intent.of(actor), unit -> {
            budget.count(unit, device);
            return true;
        });
        throw RefusedException.unauthenticated("wrong-pin");
    }

    private static void forgetOld(Unit unit) {
        unit.session()
                .createMutationQuery("delete from Approval where expiresAt <= ?1")
                .setParameter(1, unit.now())
                .executeUpdate();
    }

    /// What whoever asks may do alone.
    public Authority own(Reading in) {
        return Authority.own(in, rights);
    }

    /// In whose right the request is made. What was allowed is used up with it.
    /// @param token what goes with the request, where somebody has allowed it
    /// @throws RefusedException approval-used, when the approval is for something else, or used, or too old
    public Authority authority(Unit unit, @Nullable String token, ApprovalAction action, int orderId) {
        return authority(unit, token, approval -> approval.allows(action, orderId, unit.now()));
    }

    /// In whose right it is said how much there is of a dish.
    /// @throws RefusedException approval-used, when the approval is for something else, or used, or too old
    public Authority overDish(Unit unit, @Nullable String token, ApprovalAction action, int dishId) {
        return authority(unit, token, approval -> approval.allowsDish(action, dishId, unit.now()));
    }

    /// In whose right a line is sent that needs somebody's word.
    /// @throws RefusedException approval-used, when the approval is for something else, or used, or too old
    public Authority authority(Unit unit, @Nullable String token, ApprovalAction action, UUID lineRef) {
        return authority(unit, token, approval -> approval.allows(action, lineRef, unit.now()));
    }

    private Authority authority(Unit unit, @Nullable String token, Predicate<Approval> allows) {
        Authority own = own(unit);
        if (token == null) {
            return own;
        }
        Approval approval = Optional.ofNullable(unit.session().find(Approval.class, Secrets.sha256(token)))
                .filter(allows)
                .orElseThrow(() -> RefusedException.conflict("approval-used"));
        Account approver = accounts.byId(unit, approval.approverId())
                .filter(Account::active)
                .orElseThrow(() -> RefusedException.conflict("approval-used"));
        unit.session().remove(approval);
        return new Authority(own.userId(), rights.of(unit, approver.view().role()), approver.id());
    }
}
