package os.qres.bench.orders;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import os.qres.model.Role;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.menu.DishView;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderType;
import os.qres.server.Wiring;
import os.qres.server.demo.Folder;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.config.Environment;
import os.qres.server.platform.config.ServerSettings;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.database.Intent;

/// Ours, without the network: orders of four lines through the feature's door, with its rules, tickets, ledger and
/// events, answered when they are on the disk.
public final class OrdersAtTheDoor implements AutoCloseable {
    static final int LINES = 4;

    private final Wiring server;
    private final Intent waiter;
    private final List<Integer> dishes;

    public OrdersAtTheDoor(Path data) {
        this(data, UnaryOperator.identity());
    }

    /// @param place where the database is, by where it would be
    OrdersAtTheDoor(Path data, UnaryOperator<String> place) {
        this(restaurant(data, place, Map.of()));
    }

    /// With settings of its own.
    OrdersAtTheDoor(Path data, Map<String, String> settings) {
        this(restaurant(data, UnaryOperator.identity(), settings));
    }

    private OrdersAtTheDoor(Wiring server) {
        this.server = server;
        waiter = Intent.of(new Actor(3, Role.WAITER, null, null, Locale.ENGLISH));
        dishes = server.database().read(Actor.SYSTEM, in -> server.menu().publicMenu(in).stream()
                .flatMap(category -> category.dishes().stream())
                .filter(dish ->
                        dish.variations().isEmpty() && dish.modifierGroups().isEmpty())
                .map(DishView::id)
                .limit(LINES)
                .toList());
    }

    /// The demo restaurant in `data`.
    static Wiring restaurant(Path data, UnaryOperator<String> place) {
        return restaurant(data, place, Map.of());
    }

    private static Wiring restaurant(Path data, UnaryOperator<String> place, Map<String, String> more) {
        var settings = new HashMap<>(
                Map.of("QRES_DATA", data.toString(), "HOST", "127.0.0.1", "PORT", "0", "QRES_ANNOUNCE", "false"));
        settings.putAll(more);
        ServerSettings plain = ServerSettings.of(new Environment(settings));
        DatabaseAddress at = plain.database();
        var moved = new DatabaseAddress(at.engine(), place.apply(at.url()), at.user(), at.password());
        Wiring server = Wiring.start(plain.with(moved), Clock.systemUTC());
        if (server.demo().isEmpty()) {
            server.demo().load(Folder.demo());
        }
        return server;
    }

    /// Returns when the order is on the disk.
    public int place() {
        List<NewItem> items = dishes.stream()
                .map(dish -> new NewItem(
                        TimeOrderedUuid.next(), dish, null, 1, "без лука", null, null, null, null, null, null))
                .toList();
        var order = new NewOrder(
                TimeOrderedUuid.next(),
                null,
                null,
                OrderType.TAKEAWAY,
                1,
                null,
                null,
                items,
                null,
                null,
                null,
                null,
                null);
        return server.database()
                .write(waiter, unit -> server.orders().open(unit, order))
                .order()
                .id();
    }

    public Database database() {
        return server.database();
    }

    @Override
    public void close() {
        server.close();
    }
}
