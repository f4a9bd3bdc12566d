package os.qres.together;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import os.qres.kitchen.KitchenMain;
import os.qres.model.floor.TableView;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.staff.UserView;
import os.qres.pos.PosMain;
import os.qres.server.LiveServer;
import os.qres.server.TestClient;
import os.qres.server.demo.Folder;
import os.qres.test.process.Deadline;
import os.qres.test.screen.Fx;

/// The demo restaurant on a live server, with the waiters' window and the cooks' own: what a person does at them is
/// looked up on the server.
final class DemoEvening implements AutoCloseable {
    static final String ANNA = "anna";
    static final String ANNAS_PIN = "4719";
    static final String MANAGERS_PIN = "518204";
    private static final Duration SOON = Duration.ofSeconds(30);

    final TestClient owner;
    final Window pos;
    final Window kitchen;
    final int anna;
    private final LiveServer server;
    private final List<MenuCategory> menu;
    private final List<TableView> tables;

    DemoEvening(Path folder) {
        server = LiveServer.in(folder.resolve("server"));
        server.wiring().demo().load(Folder.demo());
        owner = server.client().signedIn("olga", "amber-harbour-lantern");
        menu = server.client().get("/dishes/menu").expect(200).listOf(MenuCategory.class);
        tables = owner.get("/tables/").expect(200).listOf(TableView.class);
        anna = owner.get("/users/").expect(200).listOf(UserView.class).stream()
                .filter(user -> user.username().equals(ANNA))
                .findFirst()
                .orElseThrow()
                .id();
        Clock clock = Clock.systemUTC();
        pos = new Window(PosMain::open, server.address(), owner, "POS 1", folder.resolve("pos"), clock);
        kitchen = new Window(KitchenMain::open, server.address(), owner, "Kitchen 1", folder.resolve("kitchen"), clock);
    }

    /// The waiters' window in front, with nobody at it.
    void lock() {
        kitchen.behind();
        pos.front();
        Fx.run(() -> {
            pos.kit().layers().closeAll();
            pos.kit().signIn().lock();
        });
        pos.until("the people are there", () -> pos.canTap("#person-" + anna));
    }

    /// The same with Anna at it, before the plan.
    void begin() {
        lock();
        pos.tap("#person-" + anna);
        ANNAS_PIN.chars().forEach(digit -> pos.tap("#key-" + (char) digit));
        pos.until("the plan is there", () -> pos.canTap("#table-1"));
    }

    DishView dish(String english) {
        return menu.stream()
                .flatMap(category -> category.dishes().stream())
                .filter(dish -> dish.translations().get("en").name().equals(english))
                .findFirst()
                .orElseThrow();
    }

    String tile(String english) {
        return "#dish-" + dish(english).id();
    }

    String category(String english) {
        return "#category-" + category(dish(english)).id();
    }

    private MenuCategory category(DishView dish) {
        return menu.stream()
                .filter(category -> category.dishes().contains(dish))
                .findFirst()
                .orElseThrow();
    }

    int table(int number) {
        return tables.stream()
                .filter(table -> table.number() == number)
                .findFirst()
                .orElseThrow()
                .id();
    }

    int station(String english) {
        return owner.get("/stations/").expect(200).listOf(StationView.class).stream()
                .filter(station -> station.translations().get("en").name().equals(english))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// What the server has at that table, the oldest check first.
    List<OrderView> checks(int number) {
        return owner.get("/orders/?table_id=" + table(number))
                .expect(200)
                .listOf(OrderView.class)
                .reversed();
    }

    /// The one check that there is.
    OrderView check(int number) {
        List<OrderView> all = checks(number);
        if (all.size() != 1) {
            throw new AssertionError("one check and no other: " + all);
        }
        return all.getFirst();
    }

    OrderView again(OrderView check) {
        return owner.get("/orders/" + check.id()).expect(200).as(OrderView.class);
    }

    /// Anna's guests have ordered at another device: so many of each.
    OrderView order(int number, int covers, Map<String, Integer> dishes) {
        List<String> items = dishes.entrySet().stream()
                .map(each -> "{\"dish_id\":%d,\"quantity\":%d}"
                        .formatted(dish(each.getKey()).id(), each.getValue()))
                .toList();
        return owner.post(
                        "/orders/",
                        "{\"table_id\":%d,\"waiter_id\":%d,\"covers\":%d,\"items\":[%s]}"
                                .formatted(table(number), anna, covers, String.join(",", items)))
                .expect(201)
                .as(OrderView.class);
    }

    /// And Anna stands before their check.
    OrderView serving(int number, int covers, Map<String, Integer> dishes) {
        OrderView check = order(number, covers, dishes);
        begin();
        pos.until("it is known", () -> pos.kit().state().orders().containsKey(check.id()));
        pos.tap("#table-" + number);
        pos.until("the check is there", () -> pos.canTap("#check-more"));
        return check;
    }

    /// The kitchen's open tickets of a check.
    List<TicketView> tickets(OrderView check) {
        return owner.get("/kitchen/tickets?status=open").expect(200).listOf(TicketView.class).stream()
                .filter(ticket -> ticket.orderId() == check.id())
                .toList();
    }

    /// As the menu calls it in English.
    String name(ItemView item) {
        return menu.stream()
                .flatMap(category -> category.dishes().stream())
                .filter(dish -> dish.id() == item.dishId())
                .map(dish -> dish.translations().get("en").name())
                .findFirst()
                .orElseThrow();
    }

    boolean isOccupied(int number) {
        return owner.get("/tables/" + table(number))
                .expect(200)
                .as(TableView.class)
                .isOccupied();
    }

    /// As it is now.
    ItemView line(OrderView check, String english) {
        int dish = dish(english).id();
        OrderView now = again(check);
        return now.items().stream()
                .filter(item -> item.dishId() == dish)
                .findFirst()
                .orElseThrow(() -> new AssertionError(english + " of " + now));
    }

    /// The server may know it some time after the screen has shown it.
    static void await(String what, Callable<Boolean> condition) {
        Deadline.await(what, SOON, condition);
    }

    @Override
    public void close() {
        kitchen.close();
        pos.close();
        server.close();
    }
}
