package os.qres.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import os.qres.kitchen.KitchenMain;
import os.qres.model.Money;
import os.qres.model.floor.TableView;
import os.qres.model.kitchen.TicketStatus;
import os.qres.model.live.Snapshot;
import os.qres.model.menu.DishView;
import os.qres.model.menu.MenuCategory;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.pos.PosMain;
import os.qres.test.process.Deadline;
import os.qres.test.process.FreePort;
import os.qres.test.process.Program;
import os.qres.test.screen.Fx;

/// An evening at table 12, made by the programs that owners install: the server as a process of its own,
/// which is killed in the middle, and the waiter's and the cooks' windows, over real HTTP and a real
/// WebSocket.
@DisabledOnOs(OS.WINDOWS)
class JourneyTest {
    private static final String QRES =
            Path.of("target", "qres", "bin", "qres").toAbsolutePath().toString();
    private static final Path DEMO =
            Path.of("..", "server-core", "src", "main", "resources", "demo").toAbsolutePath();
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final int port = FreePort.find();
    private final Manager manager = new Manager("http://127.0.0.1:" + port);
    private Program server;
    private Window pos;
    private Window kitchen;

    @AfterEach
    void close() {
        if (pos != null) {
            pos.close();
        }
        if (kitchen != null) {
            kitchen.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void anEveningAtTableTwelveSurvivesAKilledServer() {
        firstAdministratorIsRegisteredOnAnEmptyServer();
        demoRestaurantIsImported();
        terminalsPairByCodesThatTheManagerCompares();
        waiterSignsInAndSendsTwoDishes();
        kitchenSeesThemAtOnceCrossesOffBumpsRecallsAndBumps();
        serverIsKilledAndNothingIsMissing();
        waiterServesAndAddsADessertWhichTheKitchenSeesAlone();
        guestReadsTheMenu();
        waiterTakesCashAndTheTableIsFree();
    }

    @Test
    void aDeliveryIsTakenDownCookedHandedOverAndPaid() {
        firstAdministratorIsRegisteredOnAnEmptyServer();
        demoRestaurantIsImported();
        terminalsPairByCodesThatTheManagerCompares();
        pos.front();
        pos.tapText("Анна К.");
        pos.type("4719");
        pos.tap("#new-outing");
        pos.tap("#away-delivery");
        pos.tap("#away-in-30");
        tapLetters("name", "яна");
        tapLetters("phone", "5550102");
        pos.tap("#away-save");
        pos.until("Для доставки нужен адрес");
        tapLetters("address", "мойка12");
        pos.picture("journey-delivery-form");
        pos.tap("#away-save");
        pos.tap("#category-" + categoryOf("Лосось на гриле").id());
        pos.tap("#dish-" + dish("Лосось на гриле").id());
        pos.tap("#send");
        pos.until("на кухне");
        pos.picture("journey-delivery");
        OrderView sent = delivery();
        assertEquals(
                List.of("Яна", "5550102", "Мойка12"),
                List.of(sent.guestName(), sent.guestPhone(), sent.guestAddress()));
        pos.behind();

        kitchen.front();
        kitchen.until("Доставка");
        kitchen.until(sent.number() + " · Яна");
        kitchen.until(
                DateTimeFormatter.ofPattern("HH:mm").format(sent.promisedAt().atZone(ZoneId.of("Europe/Moscow"))));
        kitchen.picture("journey-delivery-kitchen");
        kitchen.press(KeyCode.DIGIT1, KeyCode.ENTER);
        Deadline.await("it is ready", SOON, () -> delivery().status() == OrderStatus.READY);
        kitchen.behind();

        pos.front();
        pos.tap("#pay");
        pos.tap("#note-5000");
        pos.tap("#accept");
        pos.until(": оплачено");
        pos.tap("#to-floor");
        pos.until("опл.");
        pos.picture("journey-delivery-floor");
        pos.tap("#outing-" + sent.number());
        pos.tap("#outing-hand");
        Deadline.await("it is over", SOON, () -> delivery().status() == OrderStatus.SERVED);
        assertEquals(PaymentStatus.PAID, delivery().paymentStatus());
        pos.tap("#back");
        pos.untilGone("опл.");
        assertFalse(pos.shows("#outing-" + sent.number()));
    }

    /// On the keys of the screen.
    private void tapLetters(String field, String words) {
        pos.tap("#away-" + field);
        words.chars().forEach(letter -> pos.tap("#letter-" + (char) letter));
    }

    private OrderView delivery() {
        List<OrderView> orders = manager.list("/orders/?order_type=delivery", OrderView.class);
        assertEquals(1, orders.size(), "one order, never two");
        return orders.getFirst();
    }

    private void serve() {
        server = qres("serve", "--data", folder.resolve("data").toString(), "--port", Integer.toString(port));
        server.awaitLine("QRes is ready on", SOON);
    }

    private static Program qres(String... arguments) {
        return Program.command(QRES, arguments)
                .environment("QRES_ANNOUNCE", "false")
                .start();
    }

    private void firstAdministratorIsRegisteredOnAnEmptyServer() {
        serve();
        assertTrue(manager.get("/auth/check").contains("false"));
        String first = "{\"username\": \"owner\", \"password\": \"a long pass phrase\", \"full_name\": \"The Owner\"}";
        assertEquals(201, manager.send("POST", "/auth/register", first).statusCode());
        assertEquals(409, manager.send("POST", "/auth/register", first).statusCode());
        assertEquals(143, server.stop(Duration.ofSeconds(5)), "SIGTERM stops it cleanly");
    }

    private void demoRestaurantIsImported() {
        try (Program importing = qres("import", "--data", folder.resolve("data").toString(), DEMO.toString())) {
            assertEquals(0, importing.awaitExit(SOON), importing.output());
        }
        serve();
        manager.signIn("owner", "a long pass phrase");
    }

    private void terminalsPairByCodesThatTheManagerCompares() {
        Fx.start();
        String address = "http://127.0.0.1:" + port;
        kitchen = new Window(KitchenMain::open, address, "Kitchen 1", folder.resolve("kitchen"));
        pos = new Window(PosMain::open, address, "POS 1", folder.resolve("pos"));
        assertTrue(manager.approve("Kitchen 1", kitchen.pairingCode()));
        assertTrue(manager.approve("POS 1", pos.pairingCode()));
        Deadline.await("both are live", SOON, () -> kitchen.isLive() && pos.isLive());
    }

    private void waiterSignsInAndSendsTwoDishes() {
        pos.front();
        pos.tapText("Анна К.");
        pos.type("4719");
        pos.tap("#table-12");
        MenuCategory mains = categoryOf("Рибай");
        DishView ribeye = dish("Рибай");
        pos.tap("#category-" + mains.id());
        pos.tap("#dish-" + ribeye.id());
        pos.until("Выберите");
        pos.tapText("300 г");
        pos.tapText("Medium rare");
        pos.tapText("Перечный");
        pos.tap("#line-comment");
        pos.tapText("без лука");
        pos.tap("#comment-save");
        pos.tap("#dish-" + dish("Лосось на гриле").id());
        pos.until("Отправить 2");
        pos.picture("journey-order");
        pos.tap("#send");
        pos.until("на кухне");
        pos.behind();
    }

    private void kitchenSeesThemAtOnceCrossesOffBumpsRecallsAndBumps() {
        kitchen.front();
        kitchen.until("Стол 12");
        kitchen.until("без лука");
        kitchen.until("Лосось на гриле");
        kitchen.picture("journey-kitchen");
        kitchen.tapText("Рибай");
        Deadline.await("the ribeye is ready", SOON, () -> statusOf("Рибай").equals("READY"));
        kitchen.tapText("Стол 12");
        Deadline.await("one ticket is bumped", SOON, () -> openTickets() == tickets() - 1);
        kitchen.press(KeyCode.MINUS);
        Deadline.await("it is recalled", SOON, () -> openTickets() == tickets());
        while (openTickets() > 0) {
            long before = openTickets();
            kitchen.press(KeyCode.DIGIT1, KeyCode.ENTER);
            Deadline.await("the next ticket is bumped", SOON, () -> openTickets() < before);
        }
        kitchen.behind();
    }

    private void serverIsKilledAndNothingIsMissing() {
        String before = manager.get("/orders/" + order().id());
        server.kill9();
        Deadline.await("the screens say that they are cut off", SOON, () -> pos.isCutOff() && kitchen.isCutOff());
        serve();
        Deadline.await("the screens come back by themselves", SOON, () -> pos.isLive() && kitchen.isLive());
        assertEquals(before, manager.get("/orders/" + order().id()));
    }

    private void waiterServesAndAddsADessertWhichTheKitchenSeesAlone() {
        pos.front();
        pos.until("Подано");
        pos.tap("#back");
        pos.until("Готово");
        pos.picture("journey-floor");
        pos.tap("#table-12");
        for (ItemView item : order().items()) {
            pos.tap("#serve-" + item.id());
            Deadline.await(item.name() + " is served", SOON, () -> statusOf(item.name())
                    .equals("SERVED"));
        }
        DishView dessert = dish("Медовик");
        pos.tap("#category-" + categoryOf("Медовик").id());
        pos.tap("#dish-" + dessert.id());
        pos.tap("#send");
        Deadline.await("the kitchen has it", SOON, () -> openTickets() == 1);
        pos.behind();

        kitchen.front();
        kitchen.until("Медовик");
        assertFalse(kitchen.sees("Рибай"), "the kitchen sees only the addition");
        kitchen.press(KeyCode.DIGIT1, KeyCode.ENTER);
        Deadline.await("the dessert is ready", SOON, () -> statusOf("Медовик").equals("READY"));
        kitchen.behind();
    }

    private void guestReadsTheMenu() {
        String code = "/menu/" + table().qrCode();
        String russian = manager.get(code + "?lang=ru");
        assertTrue(russian.contains("Рибай") && russian.contains("Стол 12") && russian.contains("молоко"), russian);
        String english = manager.get(code + "?lang=en");
        assertTrue(english.contains("Ribeye") && english.contains("Table 12") && english.contains("milk"), english);
        assertFalse(english.contains("<script"), "the page needs no script");
    }

    private void waiterTakesCashAndTheTableIsFree() {
        Money due = order().totalPrice();
        pos.front();
        ItemView dessert = order().items().getLast();
        pos.tap("#serve-" + dessert.id());
        Deadline.await("all is served", SOON, () -> order().status() == OrderStatus.SERVED);
        pos.tap("#pay");
        pos.tap("#note-5000");
        pos.picture("journey-payment");
        pos.tap("#accept");
        int id = order().id();
        pos.until("Стол 12 оплачен");
        pos.tap("#to-floor");
        OrderView paid = manager.one("/orders/" + id, OrderView.class);
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
        assertEquals(new Money(500_000).minus(due), paid.payments().getFirst().change());
        Deadline.await("the table is free", SOON, () -> !table().isOccupied());
    }

    private Snapshot snapshot() {
        return manager.one("/sync/snapshot", Snapshot.class);
    }

    private MenuCategory categoryOf(String dish) {
        return snapshot().menu().stream()
                .filter(c -> c.dishes().stream().anyMatch(d -> d.name().equals(dish)))
                .findFirst()
                .orElseThrow();
    }

    private DishView dish(String name) {
        return categoryOf(name).dishes().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private TableView table() {
        return snapshot().tables().stream()
                .filter(t -> t.number() == 12)
                .findFirst()
                .orElseThrow();
    }

    private OrderView order() {
        List<OrderView> orders = manager.list("/orders/?table_id=" + table().id(), OrderView.class);
        assertEquals(1, orders.size(), "one order, never two");
        return orders.getFirst();
    }

    private String statusOf(String dish) {
        return order().items().stream()
                .filter(item -> item.name().equals(dish))
                .map(item -> item.status().name())
                .findFirst()
                .orElseThrow();
    }

    private long tickets() {
        return snapshot().tickets().size();
    }

    private long openTickets() {
        return snapshot().tickets().stream()
                .filter(t -> t.status() == TicketStatus.OPEN)
                .count();
    }
}
