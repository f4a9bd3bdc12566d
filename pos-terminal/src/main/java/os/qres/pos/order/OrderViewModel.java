package os.qres.pos.order;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.TableView;
import os.qres.model.menu.DishView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.pos.changes.CheckChanges;
import os.qres.pos.check.Check;
import os.qres.pos.check.CheckLine;
import os.qres.pos.check.Rounds;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.Choice;
import os.qres.pos.draft.ChoiceGroup;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.ItemFace;
import os.qres.pos.draft.MenuBook;
import os.qres.pos.draft.Outing;
import os.qres.pos.draft.Place;
import os.qres.pos.house.House;
import os.qres.pos.house.Way;

/// One table's order, and then another's: every tap of the order screen is a method here. Each change of the
/// draft is kept at once, and the one before it can be had back until the round is sent.
public final class OrderViewModel {
    private static final int UNDO_STEPS = 50;

    private final House house;
    private final Way way;
    private int tableId;
    private final Deque<CheckDraft> before = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<OrderState> state;
    private final Shelves shelves;
    private final ChoiceTurning turning;
    private Place place = Place.START;

    public OrderViewModel(House house, Way way, int tableId) {
        this.house = house;
        this.way = way;
        this.tableId = tableId;
        this.shelves = new Shelves(house, way, this::menu);
        this.turning = new ChoiceTurning(this::menu);
        this.state = new ReadOnlyObjectWrapper<>(read());
    }

    public House house() {
        return house;
    }

    public int tableId() {
        return tableId;
    }

    /// Goes to another table, at the first category again.
    public void turnTo(int table) {
        tableId = table;
        before.clear();
        turning.turn(0);
        place = Place.START;
        shelves.begin();
        refresh();
    }

    public ReadOnlyObjectProperty<OrderState> state() {
        return state.getReadOnlyProperty();
    }

    /// Keeps the state fresh until it is given back.
    public Subscription activate() {
        return house.onChange(this::refresh);
    }

    public void chooseTab(int id) {
        shelves.choose(id);
        refresh();
    }

    public void turnPage(int to) {
        shelves.turn(to);
        refresh();
    }

    /// How many rows of choices the panel has room for.
    public void fitChoices(double rows) {
        if (turning.fit(rows)) {
            refresh();
            draft().openLine().ifPresent(this::turnToMissing);
        }
    }

    public void turnChoices(int to) {
        turning.turn(to);
        refresh();
    }

    /// A dish was tapped: one more of it, with its questions open if it has any that must be answered.
    public void tapDish(int dishId) {
        Optional<DishView> dish = menu().dish(dishId);
        if (dish.isEmpty() || shelves.isOff(dish.get(), draft())) {
            return;
        }
        turning.turn(0);
        change(draft -> draft.plus(dishId, menu().asks(dish.get()), place));
    }

    /// What is not on the menu, by its own name and price.
    void add(DraftLine line) {
        change(draft -> draft.with(List.of(line.at(place))).opened(null));
    }

    /// For whom and in which course is what will be tapped next.
    void turnTo(Place next) {
        place = next;
        refresh();
    }

    /// The dishes that were searched for, at most `most`.
    public List<ItemFace> find(String typed, int most) {
        return shelves.find(typed, most, draft());
    }

    /// It is one of the waiter's favourites from now on, or no more.
    public void toggleFavourite(int dishId) {
        shelves.toggleFavourite(dishId);
    }

    boolean isFavourite(int dishId) {
        return shelves.isFavourite(dishId);
    }

    /// A line was tapped: its choices open where one is owed, or close again.
    public void tapLine(UUID ref) {
        CheckDraft draft = draft();
        draft.line(ref).ifPresent(line -> {
            turning.turn(0);
            turning.toMissing(line);
            house.keep(draft.opened(ref.equals(draft.open()) ? null : ref));
        });
    }

    public void closeLine() {
        house.keep(draft().opened(null));
    }

    /// A choice was tapped; the panel turns to the next question that must be answered.
    public void choose(ChoiceGroup group, Choice choice) {
        draft().openLine().ifPresent(line -> {
            change(draft -> draft.choosing(line.ref(), turning.whole(line, group), choice));
            draft().line(line.ref()).ifPresent(this::turnToMissing);
        });
    }

    public void setQuantity(UUID ref, int quantity) {
        change(draft -> draft.withQuantity(ref, quantity));
    }

    public void setComment(UUID ref, String words) {
        change(draft -> draft.withComment(ref, words));
    }

    /// A prefix and an ingredient of the line's dish were tapped, or one of its modifiers.
    public void setPrefix(UUID ref, NewPrefix prefix) {
        change(draft -> draft.withPrefix(ref, prefix));
    }

    /// A line that was not sent yet.
    public Optional<DraftLine> drafted(UUID ref) {
        return draft().line(ref);
    }

    public void setCovers(int guests) {
        change(draft -> draft.withCovers(guests));
    }

    /// Takes back the last change that was not sent.
    public void undo() {
        CheckDraft last = before.poll();
        if (last != null) {
            house.keep(last.withRoundsOf(draft()));
            refresh();
        }
    }

    /// The last round once more, without what is off now.
    public void repeatRound() {
        List<DraftLine> again = Rounds.last(order().orElse(null), draft(), menu()).stream()
                .filter(line -> !menu().isOff(line))
                .map(DraftLine::again)
                .toList();
        if (!again.isEmpty()) {
            change(draft -> draft.with(again).opened(null));
        }
    }

    /// Sends what is new; while a choice is owed or a dish is off, goes to that line instead.
    public void send() {
        Check check = state.get().check();
        Optional<CheckLine> gap = check.lines()
                .filter(line -> line.isMine() && (!line.missing().isEmpty() || line.off()))
                .findFirst();
        if (gap.isPresent()) {
            house.keep(draft().opened(gap.get().ref()));
            draft().openLine().ifPresent(this::turnToMissing);
            return;
        }
        if (check.fresh() == 0) {
            return;
        }
        before.clear();
        SentUndo undo = new SentUndo(house, way, tableId);
        List<DraftLine> lines = draft().lines();
        house.commands().send(draft(), house.tableName(tableId)).thenAccept(reply -> undo.heard(reply, lines));
    }

    /// A dish at the pass has been brought to the table.
    public void serve(int itemId) {
        order().ifPresent(order -> house.commands()
                .serve(order.id(), itemId, house.tableName(tableId))
                .thenAccept(reply -> house.noticeOf(reply).ifPresent(way::say)));
    }

    public boolean isServing(int itemId) {
        return order().map(order -> house.commands().isServing(order.id(), itemId))
                .orElse(false);
    }

    /// Guests have sat down at a free table, or left one without an order.
    public void seat(boolean occupied) {
        house.commands().seat(tableId, occupied, house.tableName(tableId)).thenAccept(reply -> house.noticeOf(reply)
                .ifPresent(way::say));
    }

    public boolean isOccupied() {
        return house.table(tableId).map(TableView::isOccupied).orElse(false);
    }

    /// To the payment, unless something has still to be sent.
    public void pay() {
        if (!draft().lines().isEmpty()) {
            way.say(house.texts().get("pay.send.first"));
            return;
        }
        if (house.commands().isUnderway(draft())) {
            way.say(house.texts().get("pay.wait"));
            return;
        }
        if (house.owed(tableId).isPresent()) {
            way.payment(tableId);
        } else if (order().isPresent()) {
            way.say(house.texts().get("pay.kept"));
        }
    }

    /// What can be done with the check that was sent.
    public CheckChanges changes() {
        return new CheckChanges(house, way, tableId);
    }

    /// The table's next check, where it has several.
    public void nextCheck() {
        List<OrderView> checks = house.state().ordersAt(tableId);
        order().ifPresent(order -> {
            OrderView next = checks.get((checks.indexOf(order) + 1) % checks.size());
            house.lookAt(tableId, next.id());
            turnTo(Place.START);
        });
    }

    /// A line of the check that was sent.
    public Optional<ItemView> sent(int itemId) {
        return order().stream()
                .flatMap(order -> order.items().stream())
                .filter(item -> item.id() == itemId)
                .findFirst();
    }

    public int checks() {
        return house.state().ordersAt(tableId).size();
    }

    public void setPlace(UUID ref, int seat, int course, boolean hold) {
        change(draft -> draft.withPlace(ref, seat, course, hold));
    }

    /// What is ready of a check without a table has been given to its guest.
    public void handOver() {
        order().ifPresent(order -> house.commands()
                .serve(order, house.tableName(tableId))
                .thenAccept(reply -> house.noticeOf(reply).ifPresent(way::say)));
    }

    /// Of a check without a table on which nothing stands, nothing is kept.
    public void back() {
        CheckDraft draft = draft();
        house.keep(Outing.isKey(tableId) && draft.hasNoLines() ? CheckDraft.empty(tableId) : draft.opened(null));
        way.floor();
    }

    private void change(UnaryOperator<CheckDraft> change) {
        CheckDraft old = draft();
        CheckDraft changed = change.apply(old);
        if (changed.equals(old)) {
            return;
        }
        before.push(old);
        if (before.size() > UNDO_STEPS) {
            before.removeLast();
        }
        house.keep(changed);
        refresh();
    }

    private void turnToMissing(DraftLine line) {
        turning.toMissing(line);
        refresh();
    }

    private CheckDraft draft() {
        return house.drafts().of(tableId);
    }

    private Optional<OrderView> order() {
        return house.checkAt(tableId);
    }

    private MenuBook menu() {
        return house.menuAt(tableId);
    }

    private void refresh() {
        OrderState now = read();
        if (!now.equals(state.get())) {
            state.set(now);
        }
    }

    private OrderState read() {
        CheckDraft draft = draft();
        @Nullable OrderView order = order().orElse(null);
        Check check = Check.of(order, draft, menu(), then -> house.menuAt(tableId, then));
        Shelves.Shown shown = shelves.read(draft);
        return new OrderState(
                house.shortName(tableId),
                order == null ? Optional.ofNullable(draft.covers()).orElse(0) : order.covers(),
                since(order),
                order == null ? null : order.number(),
                check,
                turning.read(draft, check),
                shown.tabs(),
                shown.tab(),
                shown.dishes(),
                shown.items(),
                shown.shape(),
                shown.page(),
                Sending.of(check),
                !before.isEmpty(),
                !Rounds.last(order, draft, menu()).isEmpty(),
                order != null && !order.items().isEmpty() && order.paymentStatus() == PaymentStatus.UNPAID,
                house.outing(tableId),
                order != null
                        && !house.commands().isServing(order.id())
                        && order.items().stream().anyMatch(item -> item.status() == ItemStatus.READY),
                changes().kitchenNote(),
                place);
    }

    private @Nullable Instant since(@Nullable OrderView order) {
        if (order != null) {
            return order.createdAt();
        }
        return house.table(tableId)
                .filter(TableView::isOccupied)
                .map(TableView::occupiedAt)
                .orElse(null);
    }
}
