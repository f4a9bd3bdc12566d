package os.qres.pos.frame;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.orders.OrderView;
import os.qres.terminal.connection.Reply;

/// Does what the person may do alone; for the rest a manager types a PIN on the spot, and it is done then.
public final class Approving {
    private final Desk desk;
    private final ApprovalAction action;
    private final int orderId;
    private final Function<@Nullable String, CompletableFuture<Reply<OrderView>>> request;

    /// @param request makes the request with an approval, or without one
    public Approving(
            Desk desk,
            ApprovalAction action,
            int orderId,
            Function<@Nullable String, CompletableFuture<Reply<OrderView>>> request) {
        this.desk = desk;
        this.action = action;
        this.orderId = orderId;
        this.request = request;
    }

    /// @param mayAlone whether the person may, as far as this terminal knows
    public void run(boolean mayAlone) {
        if (mayAlone) {
            ask(null);
            return;
        }
        askManager();
    }

    private void askManager() {
        new ManagersWord(desk, pin -> new ApprovalRequest(pin, action, orderId, null, null), this::ask).ask();
    }

    private void ask(@Nullable String approval) {
        request.apply(approval).thenAccept(this::answered);
    }

    private void answered(Reply<OrderView> reply) {
        if (reply instanceof Reply.Refused<OrderView> refused && refused.is("approval-needed")) {
            askManager();
            return;
        }
        desk.house().noticeOf(reply).ifPresent(desk.way()::say);
    }
}
