package os.qres.pos.changes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.checks.CheckPair;
import os.qres.model.checks.CheckPart;
import os.qres.model.checks.HeldLines;
import os.qres.model.orders.Comp;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.JoinedCheck;
import os.qres.model.orders.OrderView;
import os.qres.model.rights.Permission;
import os.qres.model.staff.WaiterView;
import os.qres.pos.check.Check;
import os.qres.pos.house.CheckCommands;
import os.qres.pos.house.House;
import os.qres.pos.house.Way;
import os.qres.pos.tables.FloorFaces;
import os.qres.terminal.connection.Reply;

/// What can be done with one table's check after it was sent. Each is said in words, and undone by one tap for a few
/// seconds; without a connection it waits, and that is said.
public final class CheckChanges {
    private final House house;
    private final Way way;
    private final int tableId;
    private final CheckCommands commands;
    private final Told told;

    public CheckChanges(House house, Way way, int tableId) {
        this.house = house;
        this.way = way;
        this.tableId = tableId;
        this.commands = house.checkCommands();
        this.told = new Told(house, way);
    }

    public Optional<OrderView> order() {
        return house.checkAt(tableId);
    }

    public int tableId() {
        return tableId;
    }

    /// Courses of which something is held, in their order.
    public List<Integer> heldCourses() {
        TreeSet<Integer> courses = new TreeSet<>();
        order().ifPresent(order ->
                order.items().stream().filter(CheckChanges::isHeld).forEach(item -> courses.add(item.course())));
        return List.copyOf(courses);
    }

    static boolean isHeld(ItemView item) {
        return item.status() == ItemStatus.NEW && item.firedAt() == null;
    }

    /// Nobody has begun it: it can be taken back.
    static boolean isUnmade(ItemView item) {
        return item.status() == ItemStatus.NEW;
    }

    /// Somebody has begun it: it cannot be taken back any more, but be on the house.
    static boolean isMade(ItemView item) {
        return item.status() != ItemStatus.NEW && item.status() != ItemStatus.CANCELLED;
    }

    static boolean isGiven(ItemView item) {
        return item.compReason() != null;
    }

    /// The table's open checks beside the one that is looked at.
    public List<OrderView> othersAt(int table) {
        Optional<OrderView> own = order();
        return house.state().ordersAt(table).stream()
                .filter(each -> own.isEmpty() || each.id() != own.get().id())
                .filter(FloorFaces::isOpen)
                .toList();
    }

    /// The guests move onto a free table.
    /// @param approval a manager's, where one had to allow it
    public void moveTo(int target, @Nullable String approval) {
        if (target == tableId) {
            return;
        }
        ready(order -> {
            commands.sitAt(order, target, subject(), approval)
                    .thenAccept(reply -> told.done(
                            reply,
                            house.texts().get("changes.moved", subject(), house.tableName(target)),
                            undo(moved -> commands.sitAt(moved, tableId, subject(), null)
                                    .thenAccept(told::heard)),
                            () -> moveTo(target, approval)));
            way.table(target);
        });
    }

    /// The checks of two tables are joined, or two of one table.
    /// @param approval a manager's, where one had to allow it
    public void joinTo(OrderView other, @Nullable String approval) {
        ready(order -> join(order, other, approval));
    }

    /// Guests have come, or gone.
    /// @param seen the check as the person saw it when they counted
    public void setCovers(OrderView seen, int covers) {
        ready(_ -> commands.covers(seen, covers, subject())
                .thenAccept(reply -> told.done(
                        reply,
                        house.texts().get("changes.covers.kept", covers),
                        now -> commands.covers(now, seen.covers(), subject()).thenAccept(told::heard),
                        () -> order().ifPresent(now -> setCovers(now, covers)))));
    }

    /// What the kitchen knows of the whole check, or will: what was taken down here and not sent yet comes first.
    public Optional<String> kitchenNote() {
        return Optional.ofNullable(house.drafts().of(tableId).kitchenNote())
                .or(() -> order().map(OrderView::kitchenNotes));
    }

    /// Whether the check is on its way just now, so that nobody knows yet to which it could be told.
    public boolean isOpening() {
        return order().isEmpty() && !house.drafts().of(tableId).rounds().isEmpty();
    }

    /// An allergy, or whatever else the kitchen must know of the whole check; no words take it back. Before there is a
    /// check it is kept here, and opens it.
    public void setKitchenNote(String words) {
        setKitchenNote(kitchenNote().orElse(null), words);
    }

    /// @param seen what stood there when somebody began to write
    public void setKitchenNote(@Nullable String seen, String words) {
        String note = words.isBlank() ? null : words.strip();
        if (Objects.equals(note, seen)) {
            return;
        }
        String said = house.texts().get(note == null ? "changes.note.gone" : "changes.note.kept");
        if (isOpening()) {
            way.say(house.texts().get("changes.waiting"));
        } else if (order().isEmpty()) {
            house.keep(house.drafts().of(tableId).withKitchenNote(note));
            way.say(said, () -> setKitchenNote(note, Objects.requireNonNullElse(seen, "")));
        } else {
            tellKitchen(seen, note, said);
        }
    }

    /// What somebody else has told it meanwhile stays beside it: that is said, and is nothing to undo.
    private void tellKitchen(@Nullable String seen, @Nullable String note, String words) {
        ready(order -> commands.kitchenNote(order.id(), seen, note, subject()).thenAccept(reply -> {
            if (!(reply instanceof Reply.Refused<OrderView>)) {
                house.drafts().change(tableId, draft -> draft.withKitchenNote(null));
            }
            String known = reply instanceof Reply.Ok<OrderView>(OrderView now) ? now.kitchenNotes() : note;
            if (!Objects.equals(known, note)) {
                done(reply, house.texts().get("changes.note.both", Objects.requireNonNullElse(known, "")), null);
                return;
            }
            done(reply, words, _ -> commands.kitchenNote(order.id(), note, seen, subject())
                    .thenAccept(told::heard));
        }));
    }

    /// What needs another PIN is not undone by a tap.
    private <T> @Nullable Consumer<T> undo(Consumer<T> action) {
        return house.may(Permission.TRANSFER) ? action : null;
    }

    private void join(OrderView from, OrderView to, @Nullable String approval) {
        Integer there = to.tableId();
        boolean isSame = there == null || there == tableId;
        commands.join(from.id(), to.id(), subject(), approval)
                .thenAccept(reply -> done(
                        reply,
                        house.texts()
                                .get(
                                        "changes.joined",
                                        isSame ? checkName(from) : subject(),
                                        isSame ? checkName(to) : house.tableName(there)),
                        _ -> commands.separate(from.id(), subject()).thenAccept(told::heard)));
        if (there != null) {
            house.lookAt(there, to.id());
            way.table(there);
        }
    }

    private String checkName(OrderView order) {
        return house.texts().get("changes.title.number", order.number());
    }

    /// Gives lines to a check of their own, at the same table.
    public void split(Chosen chosen) {
        ready(order -> commands.split(order.id(), TimeOrderedUuid.next(), chosen.parts(order), 1, subject())
                .thenAccept(reply -> told.done(
                        reply,
                        house.texts().get("changes.split", count(chosen)),
                        undo(pair -> commands.join(pair.to().id(), pair.from().id(), subject(), null)
                                .thenAccept(told::heard)),
                        () -> ofWhatIsLeft(chosen, (_, left) -> split(left)))));
    }

    /// Gives lines to another check, of another table or of this one.
    /// @param seen the check as the person saw it when they chose
    public void moveLines(OrderView seen, Chosen chosen, OrderView to) {
        ready(order -> {
            List<CheckPart> parts = chosen.parts(seen);
            String there =
                    to.tableId() == null || to.tableId() == tableId ? checkName(to) : house.tableName(to.tableId());
            commands.move(order.id(), to.id(), parts, subject())
                    .thenAccept(reply -> told.done(
                            reply,
                            house.texts().get("changes.lines.moved", count(chosen), there),
                            pair -> commands.move(
                                            pair.to().id(), pair.from().id(), TakenOver.by(pair, parts), subject())
                                    .thenAccept(told::heard),
                            () -> ofWhatIsLeft(chosen, (now, left) -> moveLines(now, left, to))));
        });
    }

    /// Gives lines to a check of their own at a free table: they are split off, and their guests sit down there.
    /// @param approval a manager's, where one had to allow it
    /// @param seen the check as the person saw it when they chose
    public void moveLinesToFree(OrderView seen, Chosen chosen, int target, @Nullable String approval) {
        ready(order -> {
            UUID ref = TimeOrderedUuid.next();
            commands.split(order.id(), ref, chosen.parts(seen), 1, subject()).thenAccept(reply -> {
                if (reply instanceof Reply.Refused<CheckPair>) {
                    told.refused(
                            reply,
                            () -> ofWhatIsLeft(chosen, (now, left) -> moveLinesToFree(now, left, target, approval)));
                    return;
                }
                commands.sitAt(ref, target, subject(), approval)
                        .thenAccept(seated -> done(
                                seated,
                                house.texts().get("changes.lines.moved", count(chosen), house.tableName(target)),
                                undo(check -> commands.join(check.id(), order.id(), subject(), null)
                                        .thenAccept(told::heard))));
            });
        });
    }

    /// A line of it is to be otherwise.
    LineChanging changing(ItemView line) {
        return new LineChanging(house, way, tableId, line);
    }

    /// Takes back what nobody has begun to make.
    /// @param seen the check as the person saw it when they chose
    /// @param approvals a manager's, one for each line, where one had to allow it
    public void takeBack(OrderView seen, Chosen chosen, String reason, Queue<String> approvals) {
        ready(_ -> new TakingBack(house, way, seen, chosen, subject())
                .ask(
                        reason,
                        approvals,
                        (those, allowed) -> ofWhatIsLeft(those, (now, left) -> takeBack(now, left, reason, allowed))));
    }

    /// Of these lines, what is there now.
    private void ofWhatIsLeft(Chosen chosen, BiConsumer<OrderView, Chosen> change) {
        order().ifPresent(now -> {
            Chosen left = chosen.within(now);
            if (left.isEmpty()) {
                way.say(house.texts().get("changes.nothing.left"));
                return;
            }
            change.accept(now, left);
        });
    }

    /// Charges nothing for a line that was made.
    /// @param approval a manager's, where one had to allow it
    public CompletableFuture<Reply<OrderView>> give(ItemView item, String reason, @Nullable String approval) {
        CompletableFuture<Reply<OrderView>> reply = house.commands()
                .comp(item.orderId(), item.id(), new Comp(reason, approval, ItemSeen.of(item)), subject());
        reply.thenAccept(outcome -> outcome.onOk(_ -> way.say(
                house.texts()
                        .get("changes.given", Check.title(item, house.menu().get())),
                () -> chargeAgain(item.orderId(), item.id()).thenAccept(told::heard))));
        return reply;
    }

    /// Charges a line again that was on the house.
    public void chargeAgain(ItemView item) {
        ready(order -> chargeAgain(order.id(), item.id())
                .thenAccept(reply -> done(
                        reply,
                        house.texts()
                                .get(
                                        "changes.charged",
                                        Check.title(item, house.menu().get())),
                        null)));
    }

    private CompletableFuture<Reply<OrderView>> chargeAgain(int orderId, int itemId) {
        return house.commands().chargeAgain(orderId, itemId, subject());
    }

    /// Tells the kitchen of a course that was held.
    /// @param course or all of them
    public void fire(@Nullable Integer course, Off off) {
        ready(order -> {
            List<Integer> held = order.items().stream()
                    .filter(item -> isHeld(item) && (course == null || item.course() == course))
                    .map(ItemView::id)
                    .toList();
            fire(order, new HeldLines(null, course, null), held, off);
        });
    }

    private void fire(OrderView order, HeldLines lines, List<Integer> held, Off off) {
        commands.fire(order.id(), lines, subject()).thenAccept(reply -> {
            if (reply instanceof Reply.Refused<OrderView> refused && refused.is("held-off")) {
                off.ask(
                        Off.named(refused.problem()),
                        () -> ready(now -> fire(now, new HeldLines(lines.itemIds(), lines.course(), true), held, off)));
                return;
            }
            done(reply, house.texts().get("changes.fired"), _ -> commands.hold(order.id(), held, subject())
                    .thenAccept(told::heard));
        });
    }

    /// Takes lines back from the kitchen, or tells it of them: whichever they are not.
    public void holdOrFire(Chosen chosen, Off off) {
        ready(order -> {
            List<Integer> ids = chosen.lines(order).stream().map(ItemView::id).toList();
            if (chosen.lines(order).stream().allMatch(CheckChanges::isHeld)) {
                fire(order, new HeldLines(ids, null, null), ids, off);
                return;
            }
            commands.hold(order.id(), ids, subject())
                    .thenAccept(reply -> done(
                            reply,
                            house.texts().get("changes.held"),
                            _ -> fire(order, new HeldLines(ids, null, true), ids, off)));
        });
    }

    /// Somebody else serves the check from now on.
    /// @param approval a manager's, where one had to allow it
    public void handOver(WaiterView waiter, @Nullable String approval) {
        ready(order -> {
            Integer before = order.waiterId();
            commands.handOver(order, waiter.id(), subject(), approval)
                    .thenAccept(reply -> told.done(
                            reply,
                            house.texts().get("changes.handed", subject(), waiter.fullName()),
                            before == null
                                    ? null
                                    : undo(now -> commands.handOver(now, before, subject(), null)
                                            .thenAccept(told::heard)),
                            () -> handOver(waiter, approval)));
        });
    }

    public void separate(JoinedCheck joined) {
        ready(order -> commands.separate(joined.orderId(), subject())
                .thenAccept(reply ->
                        done(reply, house.texts().get("changes.separated", joined.number()), undo(pair -> commands.join(
                                        pair.to().id(), pair.from().id(), subject(), null)
                                .thenAccept(told::heard)))));
    }

    /// One change of a check at a time: of what waits nobody knows yet what it leaves.
    private void ready(Consumer<OrderView> change) {
        order().ifPresent(order -> {
            if (commands.isChanging(order.id())) {
                way.say(house.texts().get("changes.waiting"));
                return;
            }
            change.accept(order);
        });
    }

    private <T> void done(Reply<T> reply, String words, @Nullable Consumer<T> undo) {
        told.done(reply, words, undo, () -> {});
    }

    private String subject() {
        return house.tableName(tableId);
    }

    private String count(Chosen chosen) {
        return house.texts().count("items", chosen.count());
    }
}
