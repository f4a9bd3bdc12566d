package os.qres.pos.house;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.SetChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import os.qres.model.floor.TableView;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.orders.AppliedPrices;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.prices.PriceListView;
import os.qres.model.rights.Permission;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.MenuBook;
import os.qres.pos.draft.Outing;
import os.qres.terminal.connection.Reply;
import os.qres.terminal.store.QueuedCommand;
import os.qres.terminal.store.RefusedCommand;
import os.qres.terminal.store.RestaurantState;
import os.qres.terminal.text.Formats;
import os.qres.terminal.text.Language;
import os.qres.terminal.text.Texts;

/// What every screen reads. One for the whole run of the program; it belongs to the screen's thread.
public final class House implements AutoCloseable {
    private final RestaurantState state;
    private final CommandQueue queue;
    private final Drafts drafts;
    private final Favourites favourites;
    private final WaiterCommands commands;
    private final CheckCommands checkCommands;
    private final Bookings bookings;
    private final QueuedRounds queuedRounds;

    /// Of tables with several checks, the one that is looked at.
    private final Map<Integer, Integer> lookedAt = new HashMap<>();

    private final PrinterBoard printers = new PrinterBoard();
    private Printing printing;
    private Memory memory = Memory.none();
    private final Texts texts;
    private final Formats formats;
    private final Clock clock;
    private final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Menus menus;
    private final ReadOnlyObjectWrapper<MenuBook> menu;
    private final List<Subscription> subscriptions = new ArrayList<>();

    public House(
            RestaurantState state, CommandQueue queue, Drafts drafts, Favourites favourites, Texts texts, Clock clock) {
        this.state = state;
        this.queue = queue;
        this.drafts = drafts;
        this.favourites = favourites;
        this.commands = new WaiterCommands(state, queue, drafts, clock, this::checkAt);
        this.checkCommands = new CheckCommands(state, queue, clock);
        this.queuedRounds = new QueuedRounds(queue, drafts);
        this.bookings = new Bookings(state, queue);
        this.texts = texts;
        this.printing = new NoPrinting(texts.get("print.offline"));
        this.formats = new Formats(texts, () -> state.restaurant().get(), clock);
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        this.menus = new Menus(state, texts, clock.instant());
        this.menu = new ReadOnlyObjectWrapper<>(menus.of(OrderType.DINE_IN));
        watch();
    }

    private void watch() {
        ListChangeListener<MenuCategory> menuChanged = _ -> readMenu();
        ListChangeListener<PriceListView> pricesChanged = _ -> readMenu();
        ListChangeListener<RefusedCommand> refusal = _ -> commands.reconcile();
        ChangeListener<Language> spoken = (_, _, _) -> readMenu();
        state.menu().addListener(menuChanged);
        state.priceLists().addListener(pricesChanged);
        queue.refused().addListener(refusal);
        texts.language().addListener(spoken);
        subscriptions.add(() -> state.menu().removeListener(menuChanged));
        subscriptions.add(() -> state.priceLists().removeListener(pricesChanged));
        subscriptions.add(() -> queue.refused().removeListener(refusal));
        subscriptions.add(() -> texts.language().removeListener(spoken));
        subscriptions.add(state.changes().subscribe(commands::reconcile));
    }

    private void readMenu() {
        menus.read(clock.instant());
        menu.set(menus.of(OrderType.DINE_IN));
    }

    public RestaurantState state() {
        return state;
    }

    public CommandQueue queue() {
        return queue;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Favourites favourites() {
        return favourites;
    }

    public WaiterCommands commands() {
        return commands;
    }

    public CheckCommands checkCommands() {
        return checkCommands;
    }

    public Bookings bookings() {
        return bookings;
    }

    public QueuedRounds queuedRounds() {
        return queuedRounds;
    }

    /// The table's check that is looked at.
    public Optional<OrderView> checkAt(int tableId) {
        if (Outing.isKey(tableId)) {
            return state.orders().values().stream()
                    .filter(order -> Outing.key(order) == tableId)
                    .findFirst();
        }
        return state.ordersAt(tableId).stream()
                .filter(order -> Integer.valueOf(order.id()).equals(lookedAt.get(tableId)))
                .findFirst()
                .or(() -> state.orderAt(tableId));
    }

    public void lookAt(int tableId, int orderId) {
        lookedAt.put(tableId, orderId);
    }

    /// How the printers are.
    public PrinterBoard printers() {
        return printers;
    }

    public Printing printing() {
        return printing;
    }

    /// From now on it is printed so.
    public void printBy(Printing real) {
        printing = real;
    }

    public Memory memory() {
        return memory;
    }

    /// From now on it is remembered there.
    public void rememberBy(Memory real) {
        memory = real;
    }

    public Texts texts() {
        return texts;
    }

    public Formats formats() {
        return formats;
    }

    public ObjectProperty<@Nullable Person> person() {
        return person;
    }

    /// Whether the person who is signed in may do it alone, as a manager has set it: known without the server too.
    public boolean may(Permission permission) {
        Person who = person.get();
        return who != null
                && state.crew()
                        .flatMap(crew -> crew.roles().stream()
                                .filter(each -> each.role() == who.role())
                                .findFirst())
                        .map(role -> role.permissions().contains(permission))
                        .orElseGet(() -> Permission.usualFor(who.role()).contains(permission));
    }

    /// Whose check it is, where the person may not change it.
    public Optional<String> foreign(int tableId) {
        Person who = person.get();
        return checkAt(tableId)
                .filter(order -> who != null && order.waiterId() != null && order.waiterId() != who.id())
                .filter(_ -> !may(Permission.OTHERS_ORDERS))
                .map(order -> Objects.requireNonNullElse(order.waiterName(), ""));
    }

    /// The moment that timers show; moves on once a second.
    public ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    /// The menu in the language of the moment, with the prices that hold in the house.
    public ReadOnlyObjectProperty<MenuBook> menu() {
        return menu.getReadOnlyProperty();
    }

    /// The menu with the prices that hold now for the check of a table.
    public MenuBook menuAt(int tableId) {
        return menus.of(typeAt(tableId));
    }

    /// The menu with the prices that held for the check of a table.
    public MenuBook menuAt(int tableId, Instant then) {
        return menus.of(typeAt(tableId), then);
    }

    /// What a line's price list is called in the language of the moment, where there is still one.
    public String priceListName(AppliedPrices applied) {
        return state.priceLists().stream()
                .filter(list -> list.id() == applied.id())
                .findFirst()
                .map(list -> formats.name(applied.name(), list.translations()))
                .orElse(applied.name());
    }

    private OrderType typeAt(int tableId) {
        return checkAt(tableId)
                .map(OrderView::orderType)
                .or(() -> outing(tableId).map(Outing::type))
                .orElse(OrderType.DINE_IN);
    }

    /// A second has passed: an hour with other prices may have begun, or ended.
    public void tick() {
        now.set(clock.instant());
        if (menus.turned(clock.instant())) {
            menu.set(menus.of(OrderType.DINE_IN));
        }
    }

    public Instant instant() {
        return clock.instant();
    }

    public Optional<TableView> table(int tableId) {
        return Optional.ofNullable(state.tables().get(tableId));
    }

    /// The table's order with what this terminal has sent and the server does not know yet.
    public Optional<OrderView> owed(int tableId) {
        OrderView known = checkAt(tableId)
                .filter(order -> order.paymentStatus() == PaymentStatus.UNPAID && !commands.isPaying(order.id()))
                .orElse(null);
        return new AwaitedOrder(state, then -> menuAt(tableId, then), person.get())
                .of(known, drafts.of(tableId), table(tableId).orElse(null));
    }

    /// Since when the kitchen has not seen an order, by its id; only those of which the server has said so.
    public Map<Integer, Instant> unseenOrders() {
        return state.tickets().values().stream()
                .filter(ticket -> ticket.status() == TicketStatus.OPEN && ticket.unseenSince() != null)
                .collect(Collectors.toMap(
                        TicketView::orderId,
                        TicketView::unseenSince,
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    /// For whom a check without a table is: as the restaurant knows it, or as it was taken down here.
    public Optional<Outing> outing(int key) {
        return Outing.isKey(key)
                ? checkAt(key)
                        .flatMap(Outing::of)
                        .or(() -> Optional.ofNullable(drafts.of(key).outing()))
                : Optional.empty();
    }

    /// "Стол 12", "Навынос 483 · Пётр".
    public String tableName(int tableId) {
        if (Outing.isKey(tableId)) {
            String name = outing(tableId).map(Outing::name).orElse(null);
            return name == null ? shortName(tableId) : shortName(tableId) + " · " + name;
        }
        return texts.get("table", table(tableId).map(TableView::number).orElse(tableId));
    }

    /// "Стол 12", "Навынос 483": where there is little room.
    public String shortName(int tableId) {
        if (!Outing.isKey(tableId)) {
            return tableName(tableId);
        }
        boolean isDelivery = outing(tableId)
                .filter(outing -> outing.type() == OrderType.DELIVERY)
                .isPresent();
        String type = texts.get(isDelivery ? "away.delivery" : "away.takeaway");
        return checkAt(tableId).map(order -> type + " " + order.number()).orElse(type);
    }

    public void keep(CheckDraft draft) {
        Person whose = person.get();
        drafts.keep(
                draft, table(draft.tableId()).map(TableView::number).orElse(null), whose == null ? null : whose.id());
    }

    /// Runs `action` now and whenever the restaurant, a draft, the queue, the menu or a favourite
    /// changes.
    public Subscription onChange(Runnable action) {
        MapChangeListener<Integer, CheckDraft> draft = _ -> action.run();
        ListChangeListener<QueuedCommand> command = _ -> action.run();
        ListChangeListener<RefusedCommand> refusal = _ -> action.run();
        SetChangeListener<String> shown = _ -> action.run();
        drafts.byTable().addListener(draft);
        queue.waiting().addListener(command);
        queue.refused().addListener(refusal);
        queue.shown().addListener(shown);
        action.run();
        return Subscription.combine(
                state.changes().subscribe((_, _) -> action.run()),
                menu.subscribe((_, _) -> action.run()),
                favourites.last().subscribe((_, _) -> action.run()),
                () -> drafts.byTable().removeListener(draft),
                () -> queue.waiting().removeListener(command),
                () -> queue.refused().removeListener(refusal),
                () -> queue.shown().removeListener(shown));
    }

    /// What the person hears of an answer that was not yes: the refusal in the server's words, or that the
    /// command waits for the connection.
    public Optional<String> noticeOf(Reply<?> reply) {
        return switch (reply) {
            case Reply.Ok<?> _ -> Optional.empty();
            case Reply.Refused<?>(var problem) -> Optional.of(Refusals.words(problem));
            case Reply.Unreachable<?> _ -> Optional.of(texts.get("offline.kept"));
        };
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
    }
}
