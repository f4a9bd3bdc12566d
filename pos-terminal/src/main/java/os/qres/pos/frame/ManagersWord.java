package os.qres.pos.frame;

import java.util.function.Consumer;
import java.util.function.Function;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.terminal.connection.Reply;

/// A manager types a PIN on the spot, and so allows one thing.
public final class ManagersWord {
    private final Desk desk;
    private final Function<String, ApprovalRequest> request;
    private final Consumer<String> onAllowed;

    /// @param request asks with the PIN
    /// @param onAllowed gets the approval
    public ManagersWord(Desk desk, Function<String, ApprovalRequest> request, Consumer<String> onAllowed) {
        this.desk = desk;
        this.request = request;
        this.onAllowed = onAllowed;
    }

    public void ask() {
        new PinDialog(desk, this::allow).show();
    }

    private void allow(PinDialog dialog, String pin) {
        desk.house().commands().approve(request.apply(pin)).thenAccept(reply -> allowed(dialog, reply));
    }

    private void allowed(PinDialog dialog, Reply<ApprovalGrant> reply) {
        if (reply instanceof Reply.Ok<ApprovalGrant>(ApprovalGrant grant)) {
            dialog.close();
            onAllowed.accept(grant.approval());
            return;
        }
        dialog.refused(reply);
    }
}
