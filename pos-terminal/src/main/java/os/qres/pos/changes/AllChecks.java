package os.qres.pos.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.model.staff.WaiterView;
import os.qres.pos.draft.Outing;
import os.qres.pos.frame.Desk;
import os.qres.pos.frame.Leave;
import os.qres.pos.house.House;
import os.qres.pos.tables.FloorFaces;
import os.qres.terminal.connection.Reply;

/// All open checks of one waiter go to another at once, at the end of a shift. Each is handed over as one alone would
/// be, with the same rights; what somebody else has changed meanwhile stays, and that is said.
public final class AllChecks {
    private final Desk desk;
    private final House house;
    private final @Nullable Integer waiter;
    private final Runnable done;

    /// @param waiter whose they are; nobody's, where nobody serves them
    /// @param done hears that all have been answered
    public AllChecks(Desk desk, @Nullable Integer waiter, Runnable done) {
        this.desk = desk;
        this.house = desk.house();
        this.waiter = waiter;
        this.done = done;
    }

    /// Those that are open, oldest first.
    public List<OrderView> open() {
        return house.state().orders().values().stream()
                .filter(FloorFaces::isOpen)
                .filter(order -> Objects.equals(order.waiterId(), waiter))
                .sorted(Comparator.comparingInt(OrderView::id))
                .toList();
    }

    /// Asks to whom, and hands them over.
    public void ask() {
        new WaiterPicker(desk, desk.texts().get("hand.title", open().size()), waiter, this::to).open();
    }

    private void to(WaiterView target) {
        List<OrderView> checks = open();
        if (checks.stream().anyMatch(order -> house.checkCommands().isChanging(order.id()))) {
            desk.way().say(desk.texts().get("changes.waiting"));
            return;
        }
        List<Integer> ids = checks.stream().map(OrderView::id).toList();
        Leave.toTransferAll(desk, ids, approvals -> hand(checks, target, approvals));
    }

    private void hand(List<OrderView> checks, WaiterView target, Queue<String> approvals) {
        List<CompletableFuture<Reply<OrderView>>> replies = checks.stream()
                .map(order -> hand(order, target.id(), approvals.poll()))
                .toList();
        CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new))
                .thenRun(
                        () -> tell(replies.stream().map(CompletableFuture::join).toList(), target));
    }

    private CompletableFuture<Reply<OrderView>> hand(OrderView order, int to, @Nullable String approval) {
        return house.checkCommands().handOver(order, to, house.tableName(Outing.key(order)), approval);
    }

    private void tell(List<Reply<OrderView>> replies, WaiterView target) {
        List<OrderView> handed = new ArrayList<>();
        replies.forEach(reply -> reply.onOk(handed::add));
        List<String> notices = replies.stream()
                .flatMap(reply -> house.noticeOf(reply).stream())
                .toList();
        if (notices.isEmpty()) {
            String words = desk.texts().get("hand.done", handed.size(), target.fullName());
            Integer before = waiter;
            if (before != null && house.may(Permission.TRANSFER)) {
                desk.way().say(words, () -> back(handed, before));
            } else {
                desk.way().say(words);
            }
        } else {
            desk.way().say(desk.texts().get("hand.some", handed.size(), replies.size(), notices.getFirst()));
        }
        done.run();
    }

    private void back(List<OrderView> handed, int before) {
        List<CompletableFuture<Reply<OrderView>>> replies =
                handed.stream().map(order -> hand(order, before, null)).toList();
        replies.forEach(each -> each.thenAccept(reply -> house.noticeOf(reply).ifPresent(desk.way()::say)));
        CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new)).thenRun(done);
    }
}
