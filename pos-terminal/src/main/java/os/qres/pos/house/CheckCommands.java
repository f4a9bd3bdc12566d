package os.qres.pos.house;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.checks.CheckPair;
import os.qres.model.checks.CheckPart;
import os.qres.model.checks.HeldLines;
import os.qres.model.checks.JoinCheck;
import os.qres.model.checks.MoveLines;
import os.qres.model.checks.SeparateCheck;
import os.qres.model.checks.SplitCheck;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewItems;
import os.qres.model.orders.OrderSeen;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.Outing;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.store.RestaurantState;

/// What a waiter can ask for of a check that was sent. Through the queue, as everything: without a connection it
/// waits, and happens once. Lines are named one by one, so that what others do to the check meanwhile is left
/// alone; and each change says what of the line or the check the person saw, so that nobody's is undone unseen.
public final class CheckCommands {
    private final RestaurantState state;
    private final CommandQueue queue;
    private final Clock clock;

    public CheckCommands(RestaurantState state, CommandQueue queue, Clock clock) {
        this.state = state;
        this.queue = queue;
        this.clock = clock;
    }

    public CompletableFuture<Reply<CheckPair>> move(int from, int to, List<CheckPart> parts, String subject) {
        return ask(path(from, "/move"), new MoveLines(to, parts, null), CheckPair.class, subject);
    }

    /// @param ref of the new check
    public CompletableFuture<Reply<CheckPair>> split(
            int from, UUID ref, List<CheckPart> parts, int covers, String subject) {
        return ask(path(from, "/split"), new SplitCheck(ref, parts, null, covers), CheckPair.class, subject);
    }

    public CompletableFuture<Reply<CheckPair>> join(int from, int to, String subject, @Nullable String approval) {
        return ask(path(from, "/join"), new JoinCheck(to, approval), CheckPair.class, subject);
    }

    public CompletableFuture<Reply<CheckPair>> separate(int joined, String subject) {
        return ask(path(joined, "/separate"), new SeparateCheck(null), CheckPair.class, subject);
    }

    public CompletableFuture<Reply<OrderView>> fire(int order, HeldLines lines, String subject) {
        return ask(path(order, "/fire"), lines, OrderView.class, subject);
    }

    public CompletableFuture<Reply<OrderView>> hold(int order, List<Integer> items, String subject) {
        return ask(path(order, "/hold"), new HeldLines(items, null, null), OrderView.class, subject);
    }

    /// @param seen the check as the person saw it, here and below
    public CompletableFuture<Reply<OrderView>> sitAt(
            OrderView seen, int table, String subject, @Nullable String approval) {
        return change(seen.id(), new TableChange(table, approval, OrderSeen.of(seen)), subject);
    }

    /// The same of a check that may not have an id yet, so that nobody else knows it.
    public CompletableFuture<Reply<OrderView>> sitAt(UUID order, int table, String subject, @Nullable String approval) {
        return queue.submit(
                Command.patch("/orders/" + order, new TableChange(table, approval, null), OrderView.class), subject);
    }

    public CompletableFuture<Reply<OrderView>> covers(OrderView seen, int covers, String subject) {
        return change(seen.id(), new CoversChange(covers, OrderSeen.of(seen)), subject);
    }

    /// @param note what the kitchen is to know of the whole check, or nothing any more
    /// @param seen what stood there when the person began to write
    public CompletableFuture<Reply<OrderView>> kitchenNote(
            int order, @Nullable String seen, @Nullable String note, String subject) {
        return change(order, new KitchenNoteChange(note, OrderSeen.ofKitchenNotes(seen)).body(), subject);
    }

    private CompletableFuture<Reply<OrderView>> change(int order, Object body, String subject) {
        return queue.submit(Command.patch(path(order, ""), body, OrderView.class), subject);
    }

    /// Somebody else takes it away, or at another time.
    /// @param before as the restaurant knows it: a time that stays is not sent, for it may have passed
    public CompletableFuture<Reply<OrderView>> change(int order, Outing before, Outing outing, String subject) {
        boolean isSame = Objects.equals(before.promisedAt(), outing.promisedAt());
        OutingChange change = new OutingChange(
                outing.type(),
                Objects.requireNonNullElse(outing.name(), ""),
                Objects.requireNonNullElse(outing.phone(), ""),
                Objects.requireNonNullElse(outing.address(), ""),
                isSame ? null : outing.promisedAt(),
                seen(before));
        Object body = isSame || outing.promisedAt() != null ? change : change.withoutTime();
        return change(order, body, subject);
    }

    private static OrderSeen seen(Outing outing) {
        return new OrderSeen(
                null,
                null,
                outing.type(),
                null,
                null,
                null,
                outing.name(),
                outing.phone(),
                outing.address(),
                outing.promisedAt());
    }

    public CompletableFuture<Reply<OrderView>> handOver(
            OrderView seen, int waiter, String subject, @Nullable String approval) {
        return change(seen.id(), new WaiterChange(waiter, approval, OrderSeen.of(seen)), subject);
    }

    /// @param seen the line as the person saw it
    public CompletableFuture<Reply<ItemView>> leave(
            int order, ItemView seen, int quantity, String subject, @Nullable String approval) {
        var change = new QuantityChange(quantity, approval, ItemSeen.of(seen));
        return queue.submit(Command.patch(path(order, "/items/" + seen.id()), change, ItemView.class), subject);
    }

    /// Refused where somebody has changed the line since it is known here.
    public CompletableFuture<Reply<ItemView>> change(
            ItemView line, LineWish wish, String subject, @Nullable String approval) {
        return queue.submit(
                Command.patch(path(line.orderId(), "/items/" + line.id()), wish.body(line, approval), ItemView.class),
                subject);
    }

    public CompletableFuture<Reply<OrderView>> again(int order, List<NewItem> items, String subject) {
        return ask(path(order, "/items/batch"), new NewItems(items, clock.instant()), OrderView.class, subject);
    }

    /// Whether such a change of the check has not reached the server yet.
    public boolean isChanging(int order) {
        return Stream.of("", "/move", "/split", "/join", "/fire", "/hold")
                .anyMatch(what -> isWaiting(path(order, what)));
    }

    /// Whether such a change of the line has not reached the server yet.
    public boolean isChanging(ItemView line) {
        return isWaiting(path(line.orderId(), "/items/" + line.id()));
    }

    /// The queue may call the order by its reference.
    private boolean isWaiting(String path) {
        String named = state.named(path);
        return queue.waiting().stream()
                .anyMatch(
                        command -> command.path().equals(path) || command.path().equals(named));
    }

    private <T> CompletableFuture<Reply<T>> ask(String path, Object body, Class<T> answer, String subject) {
        return queue.submit(Command.post(path, body, answer), subject);
    }

    private static String path(int order, String what) {
        return "/orders/" + order + what;
    }
}
