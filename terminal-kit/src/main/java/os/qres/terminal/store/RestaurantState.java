package os.qres.terminal.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.bill.BillRules;
import os.qres.model.bill.BillView;
import os.qres.model.bookings.BookingView;
import os.qres.model.checks.CheckPair;
import os.qres.model.floor.AttentionLimits;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableView;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.kitchen.TicketView;
import os.qres.model.live.Crew;
import os.qres.model.live.LiveEvent;
import os.qres.model.live.Restaurant;
import os.qres.model.live.Snapshot;
import os.qres.model.menu.Availability;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.prices.PriceListView;
import os.qres.model.reasons.Reasons;
import os.qres.model.staff.WaiterView;
import os.qres.terminal.connection.LiveTarget;

/// The restaurant as this terminal knows it: what screens read instead of the network. It belongs to the
/// screen's thread. Events and the answers of one's own requests come in by the same way, in any order and as
/// often as they like: only a newer version changes anything.
public final class RestaurantState implements LiveTarget {
    private static final Pattern ORDER = Pattern.compile("/orders/(\\d{1,9})(?:/items/(\\d{1,9}))?((?:/.*)?)");
    private static final Duration BUMPED_KEPT = Duration.ofHours(1);
    private static final Duration BOOKINGS_KEPT = Duration.ofDays(9);

    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable Restaurant> restaurant = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final Newest<OrderView> orders = new Newest<>(OrderView::id, OrderView::version, RestaurantState::isOpen);
    private final Newest<TableView> tables = new Newest<>(TableView::id, TableView::version, _ -> true);
    private final Newest<TicketView> tickets = new Newest<>(TicketView::id, TicketView::version, _ -> true);
    private final Newest<BookingView> bookings = new Newest<>(BookingView::id, BookingView::version, _ -> true);
    private final MenuState menu = new MenuState();
    private final ObservableList<LocationView> locations = FXCollections.observableArrayList();
    private final ObservableList<StationView> stations = FXCollections.observableArrayList();
    private final ObservableList<WaiterView> waiters = FXCollections.observableArrayList();
    private final ObservableList<PaymentMethodView> paymentMethods = FXCollections.observableArrayList();
    private final ObservableList<PriceListView> priceLists = FXCollections.observableArrayList();
    private @Nullable Crew crew;
    private @Nullable Reasons reasons;
    private @Nullable AttentionLimits attention;
    private @Nullable BillRules billRules;
    private String epoch = "";
    private long epochBegan;
    private Consumer<Snapshot> onHistory = _ -> {};
    private long seq;
    private volatile int pictures;

    public RestaurantState(Clock clock) {
        this.clock = clock;
        // Read at every change, so that listeners which never read it hear the next one too.
        changes.addListener((_, _, _) -> {});
    }

    /// Null until the first snapshot, of the server or of the local store.
    public ReadOnlyObjectProperty<@Nullable Restaurant> restaurant() {
        return restaurant.getReadOnlyProperty();
    }

    /// How the restaurant's currency rounds; the rouble's, until it is known.
    public Rounding rounding() {
        Restaurant known = restaurant.get();
        return Rounding.of(known == null ? "RUB" : known.currency());
    }

    /// The open orders (neither paid nor cancelled) by id.
    public ObservableMap<Integer, OrderView> orders() {
        return orders.objects();
    }

    public ObservableMap<Integer, TableView> tables() {
        return tables.objects();
    }

    /// The open tickets and those bumped within the last hour, by id.
    public ObservableMap<Integer, TicketView> tickets() {
        return tickets.objects();
    }

    /// The bookings of today and tomorrow, and whatever else this terminal has heard of, by id.
    public ObservableMap<Integer, BookingView> bookings() {
        return bookings.objects();
    }

    /// The categories in their order, each with its dishes as they are now.
    public ObservableList<MenuCategory> menu() {
        return menu.categories();
    }

    public ObservableMap<Integer, DishView> dishes() {
        return menu.dishes();
    }

    public ObservableList<LocationView> locations() {
        return locations;
    }

    public ObservableList<StationView> stations() {
        return stations;
    }

    public ObservableList<WaiterView> waiters() {
        return waiters;
    }

    public ObservableList<PaymentMethodView> paymentMethods() {
        return paymentMethods;
    }

    /// What is sold at other prices, and when.
    public ObservableList<PriceListView> priceLists() {
        return priceLists;
    }

    /// Who may do what, as a manager has set it; unknown to a server that does not say.
    public Optional<Crew> crew() {
        return Optional.ofNullable(crew);
    }

    /// What is offered where one asks why; unknown to a server that does not say.
    public Optional<Reasons> reasons() {
        return Optional.ofNullable(reasons);
    }

    /// For how long guests may wait; the usual limits where the server does not say.
    public AttentionLimits attention() {
        return attention == null ? AttentionLimits.USUAL : attention;
    }

    /// What the house puts on its bills beside the prices; unknown to a server that does not say.
    public Optional<BillRules> billRules() {
        return Optional.ofNullable(billRules);
    }

    /// Which of the server's histories this is; another one after it was restored.
    public String epoch() {
        return epoch;
    }

    /// Told of every whole picture that the server gives, once it is here.
    public void onHistory(Consumer<Snapshot> action) {
        onHistory = action;
    }

    /// Goes up with every snapshot, batch of events and answer.
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// The open order of a table: of several, the one that holds it.
    public Optional<OrderView> orderAt(int tableId) {
        List<OrderView> there = ordersAt(tableId);
        TableView table = tables().get(tableId);
        Integer current = table == null ? null : table.currentOrderId();
        return there.stream()
                .filter(order -> Integer.valueOf(order.id()).equals(current))
                .findFirst()
                .or(() -> there.stream().findFirst());
    }

    /// All open orders of a table, by number.
    public List<OrderView> ordersAt(int tableId) {
        return orders().values().stream()
                .filter(order -> order.tableId() != null && order.tableId() == tableId)
                .sorted(Comparator.comparingInt(OrderView::id))
                .toList();
    }

    /// A command's address with the references of orders and lines in place of their ids, where they are known here.
    public String named(String path) {
        Matcher ids = ORDER.matcher(path);
        OrderView order = ids.matches() ? orders().get(Integer.valueOf(ids.group(1))) : null;
        if (order == null) {
            return path;
        }
        String item = ids.group(2) == null ? "" : "/items/" + itemName(order, ids.group(2));
        return "/orders/" + order.clientRef() + item + ids.group(3);
    }

    private static String itemName(OrderView order, String id) {
        return order.items().stream()
                .filter(item -> id.equals(Integer.toString(item.id())))
                .findFirst()
                .map(item -> item.clientRef().toString())
                .orElse(id);
    }

    /// How many whole pictures the server has given. May be asked on any thread.
    int pictures() {
        return pictures;
    }

    @Override
    public void replace(Snapshot snapshot) {
        pictures++;
        boolean sameHistory = snapshot.epoch().equals(epoch);
        epoch = snapshot.epoch();
        epochBegan = snapshot.epochBegan();
        seq = sameHistory ? Math.max(seq, snapshot.seq()) : snapshot.seq();
        restaurant.set(snapshot.restaurant());
        locations.setAll(snapshot.locations());
        stations.setAll(snapshot.stations());
        waiters.setAll(snapshot.waiters());
        paymentMethods.setAll(snapshot.paymentMethods());
        priceLists.setAll(snapshot.priceLists());
        crew = snapshot.crew();
        reasons = snapshot.reasons();
        attention = snapshot.attention();
        billRules = snapshot.billRules();
        menu.replace(snapshot.menu());
        tables.replace(snapshot.tables(), sameHistory);
        orders.replace(snapshot.orders(), sameHistory);
        tickets.replace(snapshot.tickets(), sameHistory);
        bookings.replace(snapshot.bookings(), sameHistory);
        changed();
        onHistory.accept(snapshot);
    }

    @Override
    public void apply(List<LiveEvent> events) {
        events.forEach(this::applyOne);
        changed();
    }

    /// Takes in what the server answered just now to one's own request; answers that no screen shows are let pass.
    public void answered(Object answer) {
        answered(answer, pictures);
    }

    /// @param asked how many pictures there were when it was asked: what a later one lacks is over by now, or comes
    /// behind it as an event
    void answered(Object answer, int asked) {
        boolean isOld = asked < pictures;
        switch (answer) {
            case OrderView order -> orders.offer(order, isOld);
            case CheckPair checks -> {
                orders.offer(checks.from(), isOld);
                orders.offer(checks.to(), isOld);
            }
            case BillView bill -> orders.offer(bill.order(), isOld);
            case TicketView ticket -> tickets.offer(ticket, isOld);
            case TableView table -> tables.offer(table, isOld);
            case BookingView booking -> bookings.offer(booking, isOld);
            case ItemView item -> item(item.orderId(), item);
            case DishView dish -> menu.put(dish);
            default -> {
                return;
            }
        }
        changed();
    }

    /// Somebody has said here how much there is of a dish, and the server does not know it yet.
    public void awaited(int dishId, Availability now) {
        menu.availability(dishId, now.isAvailable(), now.countdown());
        changed();
    }

    /// All of it, to be kept for a start without the server; empty before the first snapshot.
    public Optional<Snapshot> snapshot() {
        Restaurant known = restaurant.get();
        return known == null
                ? Optional.empty()
                : Optional.of(new Snapshot(
                        seq,
                        epoch,
                        epochBegan,
                        clock.instant(),
                        known,
                        List.copyOf(locations),
                        List.copyOf(tables().values()),
                        List.copyOf(menu()),
                        List.copyOf(stations),
                        List.copyOf(waiters),
                        List.copyOf(paymentMethods),
                        List.copyOf(orders().values()),
                        List.copyOf(tickets().values()),
                        List.copyOf(priceLists),
                        crew,
                        reasons,
                        List.copyOf(bookings().values()),
                        attention,
                        billRules));
    }

    private void applyOne(LiveEvent event) {
        seq = Math.max(seq, event.seq());
        if (event.order() != null) {
            orders.offer(event.order());
        }
        if (event.table() != null) {
            tables.offer(event.table());
        }
        if (event.ticket() != null) {
            tickets.offer(event.ticket());
        }
        if (event.booking() != null) {
            bookings.offer(event.booking());
        }
        if (event.item() != null) {
            item(event.item().orderId(), event.item());
        }
        if (event.dishId() != null && event.isAvailable() != null) {
            menu.availability(event.dishId(), event.isAvailable(), event.countdown());
        }
    }

    /// A line that came without its order: it takes its place in the order that is here.
    private void item(int orderId, ItemView item) {
        OrderView order = orders().get(orderId);
        if (order == null) {
            return;
        }
        List<ItemView> items = new ArrayList<>(order.items());
        int place = -1;
        for (int i = 0; i < items.size(); i++) {
            place = items.get(i).id() == item.id() ? i : place;
        }
        if (place >= 0 && item.updatedAt().isBefore(items.get(place).updatedAt())) {
            return;
        }
        if (place >= 0) {
            items.set(place, item);
        } else if (isElsewhere(item)) {
            return;
        } else {
            items.add(item);
        }
        orders().put(orderId, order.with(List.copyOf(items), Money.ZERO));
    }

    /// It has moved to another order, and this news of it is older.
    private boolean isElsewhere(ItemView item) {
        return orders().values().stream()
                .anyMatch(order -> order.items().stream().anyMatch(each -> each.id() == item.id()));
    }

    private void changed() {
        Instant limit = clock.instant().minus(BUMPED_KEPT);
        tickets.prune(ticket -> ticket.status() == TicketStatus.BUMPED
                && ticket.bumpedAt() != null
                && ticket.bumpedAt().isBefore(limit));
        bookings.prune(booking -> booking.endsAt().isBefore(clock.instant().minus(BOOKINGS_KEPT)));
        changes.set(changes.get() + 1);
    }

    /// What is paid is over at a table, but not before somebody has taken it away.
    private static boolean isOpen(OrderView order) {
        boolean isAwaited = order.tableId() == null
                && order.orderType() != OrderType.DINE_IN
                && order.paymentStatus() == PaymentStatus.PAID
                && order.status() != OrderStatus.SERVED;
        return order.status() != OrderStatus.CANCELLED && (order.paymentStatus() == PaymentStatus.UNPAID || isAwaited);
    }
}
