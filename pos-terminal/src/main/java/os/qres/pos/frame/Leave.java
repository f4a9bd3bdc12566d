package os.qres.pos.frame;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.rights.Permission;
import os.qres.terminal.connection.Reply;

/// Asks for a manager's PIN before something is done that the person may not do alone: this terminal knows it by
/// itself, and asks the server for nothing that it would refuse.
public final class Leave {
    private final Desk desk;
    private final ApprovalAction action;
    private final List<Integer> orderIds;
    private final Consumer<Deque<String>> then;
    private final Deque<String> approvals = new ArrayDeque<>();

    /// @param orderIds of the check, as often as an approval is needed
    /// @param then does it, with an approval for each of its requests, or with none
    private Leave(Desk desk, ApprovalAction action, List<Integer> orderIds, Consumer<Deque<String>> then) {
        this.desk = desk;
        this.action = action;
        this.orderIds = orderIds;
        this.then = then;
    }

    /// Moves the check to another table or to other hands.
    public static void toTransfer(Desk desk, int orderId, Consumer<Deque<String>> then) {
        toTransferAll(desk, List.of(orderId), then);
    }

    /// The same of several checks: one PIN allows each of them.
    public static void toTransferAll(Desk desk, List<Integer> orderIds, Consumer<Deque<String>> then) {
        ask(desk, Permission.TRANSFER, new Leave(desk, ApprovalAction.TRANSFER, orderIds, then));
    }

    /// Takes back what was sent.
    /// @param lines how many
    public static void toCancel(Desk desk, int orderId, int lines, Consumer<Deque<String>> then) {
        ask(
                desk,
                Permission.CANCEL_SENT,
                new Leave(desk, ApprovalAction.CANCEL, Collections.nCopies(lines, orderId), then));
    }

    private static void ask(Desk desk, Permission permission, Leave leave) {
        if (desk.house().may(permission)) {
            leave.then.accept(leave.approvals);
            return;
        }
        new PinDialog(desk, leave::allow).show();
    }

    private void allow(PinDialog dialog, String pin) {
        desk.house()
                .commands()
                .approve(new ApprovalRequest(pin, action, orderIds.get(approvals.size()), null, null))
                .thenAccept(reply -> allowed(dialog, pin, reply));
    }

    private void allowed(PinDialog dialog, String pin, Reply<ApprovalGrant> reply) {
        if (!(reply instanceof Reply.Ok<ApprovalGrant>(ApprovalGrant grant))) {
            dialog.refused(reply);
            return;
        }
        approvals.add(grant.approval());
        if (approvals.size() < orderIds.size()) {
            allow(dialog, pin);
            return;
        }
        dialog.close();
        then.accept(approvals);
    }
}
