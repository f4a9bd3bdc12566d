package os.qres.pos.house;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.bill.BillView;
import os.qres.model.floor.CallAnswer;
import os.qres.model.floor.TableStatus;
import os.qres.model.floor.TableView;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.menu.Availability;
import os.qres.model.menu.DishView;
import os.qres.model.orders.Comp;
import os.qres.model.orders.ItemCancellation;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemStatusChange;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.KitchenNotes;
import os.qres.model.orders.NewDiscount;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewItems;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderSeen;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderStatusChange;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.Outing;
import os.qres.pos.draft.SentRound;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.store.RefusedCommand;
import os.qres.terminal.store.RestaurantState;

/// What a waiter can ask for. Everything goes through the queue, so nothing is lost and nothing happens twice.
public final class WaiterCommands {
    private final RestaurantState state;
    private final CommandQueue queue;
    private final Drafts drafts;
    private final Clock clock;
    private final IntFunction<Optional<OrderView>> checkAt;
    private final Set<UUID> underway = new HashSet<>();

    /// @param checkAt the check of a table to which lines are added
    public WaiterCommands(
            RestaurantState state,
            CommandQueue queue,
            Drafts drafts,
            Clock clock,
            IntFunction<Optional<OrderView>> checkAt) {
        this.state = state;
        this.queue = queue;
        this.drafts = drafts;
        this.clock = clock;
        this.checkAt = checkAt;
    }

    /// Sends all lines of the draft as one round. At once they count as sent; should the server refuse them,
    /// they come back with the reason.
    public CompletableFuture<Reply<OrderView>> send(CheckDraft draft, String subject) {
        UUID key = TimeOrderedUuid.next();
        Instant now = clock.instant();
        List<NewItem> items = draft.lines().stream().map(DraftLine::toNewItem).toList();
        Optional<OrderView> open = checkAt.apply(draft.tableId()).filter(order -> !isPaying(order.id()));
        open.ifPresent(order -> tellKitchen(order, draft, subject));
        Command<OrderView> command = open.map(order -> Command.post(
                        "/orders/" + order.id() + "/items/batch", new NewItems(items, now), OrderView.class))
                .orElseGet(() -> Command.post("/orders/", opening(draft, key, items, now), OrderView.class));
        underway.add(key);
        CompletableFuture<Reply<OrderView>> reply = queue.submit(command, subject);
        drafts.change(draft.tableId(), before -> before.sent(key, now));
        return reply.whenComplete((outcome, _) -> {
            underway.remove(key);
            if (outcome instanceof Reply.Refused<OrderView>(var problem)) {
                drafts.change(draft.tableId(), before -> before.refused(key, Refusals.words(problem)));
            }
        });
    }

    /// Somebody else has opened the check meanwhile: what was taken down here for the kitchen is added to what
    /// it knows.
    private void tellKitchen(OrderView order, CheckDraft draft, String subject) {
        String note = draft.kitchenNote();
        if (note == null) {
            return;
        }
        String both = KitchenNotes.together(order.kitchenNotes(), note);
        var change = new KitchenNoteChange(both, OrderSeen.ofKitchenNotes(order.kitchenNotes()));
        Command<OrderView> command = Command.patch("/orders/" + order.id(), change.body(), OrderView.class);
        queue.submit(command, subject).thenAccept(reply -> {
            if (!(reply instanceof Reply.Refused<OrderView>)) {
                drafts.change(draft.tableId(), before -> before.withKitchenNote(null));
            }
        });
    }

    private NewOrder opening(CheckDraft draft, UUID key, List<NewItem> items, Instant now) {
        Outing outing = draft.outing();
        if (outing == null) {
            return new NewOrder(
                    key,
                    draft.tableId(),
                    null,
                    OrderType.DINE_IN,
                    draft.covers(),
                    null,
                    draft.kitchenNote(),
                    items,
                    null,
                    null,
                    null,
                    null,
                    now);
        }
        return new NewOrder(
                outing.ref(),
                null,
                null,
                outing.type(),
                draft.covers(),
                null,
                draft.kitchenNote(),
                items,
                outing.name(),
                outing.phone(),
                outing.address(),
                outing.promisedAt(),
                now);
    }

    /// All dishes at the pass have been brought to the table.
    public CompletableFuture<Reply<OrderView>> serve(OrderView order, String subject) {
        return queue.submit(
                Command.patch(servePath(order.id()), new OrderStatusChange(OrderStatus.SERVED), OrderView.class),
                subject);
    }

    public CompletableFuture<Reply<ItemView>> serve(int orderId, int itemId, String subject) {
        return queue.submit(
                Command.patch(servePath(orderId, itemId), new ItemStatusChange(ItemStatus.SERVED), ItemView.class),
                subject);
    }

    /// Guests have sat down, or left.
    public CompletableFuture<Reply<TableView>> seat(int tableId, boolean occupied, String subject) {
        return queue.submit(
                Command.patch("/tables/" + tableId + "/status", new TableStatus(occupied), TableView.class), subject);
    }

    /// Somebody goes to the guests who have called at `calledAt`.
    public CompletableFuture<Reply<TableView>> come(int tableId, Instant calledAt, String subject) {
        return queue.submit(Command.post(comePath(tableId), new CallAnswer(calledAt), TableView.class), subject);
    }

    /// An order that the server does not know yet goes by its reference. Once it is known that the payment is kept and
    /// will be sent, what the guests had is theirs no more: the table's next guests begin anew.
    public CompletableFuture<Reply<OrderView>> pay(OrderView order, PaymentChange payment, String subject) {
        String path = order.id() == 0 ? "/orders/" + order.clientRef() + "/payment" : payPath(order.id());
        Money owed = order.totalPrice().minus(order.paidTotal());
        boolean isAll = payment.amount() == null || payment.amount().compareTo(owed) >= 0;
        return queue.submit(Command.patch(path, payment, OrderView.class), subject)
                .whenComplete((outcome, _) -> {
                    if (isAll && outcome instanceof Reply.Unreachable<OrderView>) {
                        drafts.change(Outing.key(order), CheckDraft::withoutRounds);
                    }
                });
    }

    /// Gives a payment of an open check back: at once or not at all, since nobody hands out what may be refused later.
    public CompletableFuture<Reply<OrderView>> giveBack(int orderId, PaymentChange back) {
        return queue.ask(Command.patch(payPath(orderId), back, OrderView.class));
    }

    /// Prints what the guests owe.
    public CompletableFuture<Reply<BillView>> requestBill(int orderId, String subject) {
        return queue.submit(Command.post("/orders/" + orderId + "/bill-request", BillView.class), subject);
    }

    public CompletableFuture<Reply<OrderView>> discount(int orderId, NewDiscount discount, String subject) {
        return queue.submit(Command.post("/orders/" + orderId + "/discounts", discount, OrderView.class), subject);
    }

    public CompletableFuture<Reply<OrderView>> withdraw(int orderId, UUID discount, String subject) {
        String path = "/orders/" + orderId + "/discounts/" + discount;
        return queue.submit(Command.delete(path, null, OrderView.class), subject);
    }

    /// Charges nothing for what was made.
    public CompletableFuture<Reply<OrderView>> comp(int orderId, int itemId, Comp comp, String subject) {
        String path = "/orders/" + orderId + "/items/" + itemId + "/comp";
        return queue.submit(Command.post(path, comp, OrderView.class), subject);
    }

    public CompletableFuture<Reply<OrderView>> chargeAgain(int orderId, int itemId, String subject) {
        String path = "/orders/" + orderId + "/items/" + itemId + "/comp";
        return queue.submit(Command.delete(path, null, OrderView.class), subject);
    }

    /// Takes back what nobody has begun to make.
    /// @param seen the line as the person saw it
    public CompletableFuture<Reply<ItemView>> takeBack(
            int orderId, ItemView seen, String reason, String subject, @Nullable String approval) {
        String path = "/orders/" + orderId + "/items/" + seen.id();
        var why = new ItemCancellation(reason, approval, ItemSeen.of(seen));
        return queue.submit(Command.delete(path, why, ItemView.class), subject);
    }

    /// Somebody who may types his PIN here: it is kept nowhere.
    public CompletableFuture<Reply<ApprovalGrant>> approve(ApprovalRequest request) {
        return queue.ask(Command.post("/auth/approvals", request, ApprovalGrant.class));
    }

    /// Takes a dish off, says how many portions are left, or puts it back; on this terminal at once.
    /// @param approval a manager's, where one had to allow it
    public CompletableFuture<Reply<DishView>> offer(
            int dishId, Availability now, String subject, @Nullable String approval) {
        String body = new DishChange(now.isAvailable(), now.countdown()).body(approval);
        return queue.submit(Command.patch("/dishes/" + dishId + "/availability", body, DishView.class), subject)
                .whenComplete((outcome, _) -> {
                    if (outcome instanceof Reply.Unreachable<DishView>) {
                        state.awaited(dishId, now);
                    }
                });
    }

    public boolean isServing(int orderId, int itemId) {
        return isWaiting(servePath(orderId)) || isWaiting(servePath(orderId, itemId));
    }

    public boolean isServing(int orderId) {
        return isWaiting(servePath(orderId));
    }

    public boolean isComing(int tableId) {
        return isWaiting(comePath(tableId));
    }

    /// Whether some of what was sent is on its way this very moment, so that one waits for the answer.
    public boolean isUnderway(CheckDraft draft) {
        return draft.rounds().stream().anyMatch(round -> underway.contains(round.key()));
    }

    public boolean isPaying(int orderId) {
        return isWaiting(payPath(orderId));
    }

    /// Compares what the drafts say is on its way with what the orders have and what the queue knows. Called
    /// whenever the restaurant has changed or a queued command was refused: refused lines are the waiter's again,
    /// and their draft is the task.
    public void reconcile() {
        state.orders().values().forEach(order -> drafts.arrived(order, isPaying(order.id())));
        for (CheckDraft draft : List.copyOf(drafts.byTable().values())) {
            for (SentRound round : draft.rounds()) {
                reconcile(draft.tableId(), round);
            }
        }
    }

    private void reconcile(int tableId, SentRound round) {
        Optional<RefusedCommand> refused = queue.refused().stream()
                .filter(task -> QueuedRounds.carries(task.command(), round))
                .findFirst();
        if (refused.isPresent()) {
            var problem = refused.get().problem();
            drafts.change(tableId, before -> before.refused(round.key(), Refusals.words(problem)));
            queue.settle(refused.get());
            return;
        }
        boolean awaited = underway.contains(round.key())
                || queue.waiting().stream().anyMatch(command -> QueuedRounds.carries(command, round));
        if (!awaited) {
            drafts.change(tableId, before -> before.withoutRound(round.key()));
        }
    }

    private boolean isWaiting(String path) {
        String named = state.named(path);
        return queue.waiting().stream()
                .anyMatch(
                        command -> command.path().equals(path) || command.path().equals(named));
    }

    private static String servePath(int orderId) {
        return "/orders/" + orderId + "/status";
    }

    private static String servePath(int orderId, int itemId) {
        return "/orders/" + orderId + "/items/" + itemId + "/status";
    }

    private static String comePath(int tableId) {
        return "/tables/" + tableId + "/call/answer";
    }

    private static String payPath(int orderId) {
        return "/orders/" + orderId + "/payment";
    }
}
