package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.devices.TerminalView;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.identity.ApprovalGrant;
import os.qres.model.identity.ApprovalRequest;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.orders.Comp;
import os.qres.model.orders.ItemSeen;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewDiscount;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.till.DrawerCount;
import os.qres.model.till.DrawerKind;
import os.qres.model.till.DrawerView;
import os.qres.model.till.MethodTakings;
import os.qres.model.till.NewDrawer;
import os.qres.model.till.TillReport;
import os.qres.model.till.WaiterTips;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.house.TillCommands;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.server.TestStore;
import os.qres.terminal.connection.Reply;
import os.qres.test.evening.EveningScript;
import os.qres.test.evening.EveningScript.Step;
import os.qres.test.evening.EveningScript.Sums;
import os.qres.test.process.Deadline;

/// Two hundred checks of five waiters and three stations, from a recorded script, on the waiters' real terminals. The
/// day's numbered report must come to what a count of the script alone comes to.
class EveningTest {
    private static final int WAITERS = 5;
    private static final int TABLES = 20;
    private static final Money FLOAT = roubles(3_000);
    private static final String MANAGERS_PIN = "518204";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration COOKING = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-11-20T15:00:00Z");
    private final EveningScript script = EveningScript.recorded();
    private final Map<Integer, OrderView> checks = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> tables = new HashMap<>();
    private final Map<Integer, DrawerView> drawers = new HashMap<>();
    private final Map<StationView, TestClient> stations = new LinkedHashMap<>();
    private final Map<String, DishView> dishes = new HashMap<>();
    private Crew crew;
    private TestClient manager;
    private PaymentMethodView card;

    @Test
    void theDayComesToWhatTheScriptComesTo() throws Exception {
        try (Crew opened = new Crew(folder, WAITERS, TABLES - 2, clock);
                var hands = Executors.newFixedThreadPool(WAITERS)) {
            crew = opened;
            openTheHouse();
            long begin = System.nanoTime();
            for (int minute = 0; minute <= script.lastMinute(); minute++) {
                if (minute % 10 == 0) {
                    manager = crew.here.server().client().signedIn("viktor", "birch river");
                }
                work(hands, minute);
                cook();
                clock.forward(Duration.ofMinutes(1));
            }
            System.out.printf(
                    "an evening of %d checks and %d minutes in %.1f s%n",
                    checks.size(), script.lastMinute(), (System.nanoTime() - begin) / 1e9);
            countDrawers();
            compare(manager.post("/till/z-reports", "{}").expect(201).as(TillReport.class), script.sums());
        }
    }

    private void openTheHouse() {
        TestClient admin = crew.here.admin;
        StationView cold = make(admin, "/stations/", "{'name':'Cold'}", StationView.class);
        CategoryView starters =
                make(admin, "/categories/", "{'name':'Cold','station_id':%d}".formatted(cold.id()), CategoryView.class);
        for (String dish : List.of("salad", "tiramisu")) {
            dishes.put(
                    dish,
                    make(
                            admin,
                            "/dishes/",
                            "{'name':'%s','price':%d,'category_id':%d}"
                                    .formatted(dish, EveningScript.PRICES.get(dish), starters.id()),
                            DishView.class));
        }
        card = make(admin, "/payment-methods/", "{'name':'Card','kind':'card'}", PaymentMethodView.class);
        make(
                admin,
                "/users/",
                "{'username':'viktor','full_name':'Viktor','role':'manager','password':'birch river','pin_code':'%s'}"
                        .formatted(MANAGERS_PIN),
                Object.class);
        for (StationView station : List.of(crew.here.hot, crew.here.bar, cold)) {
            TestClient display = crew.here.server().client().terminal(crew.here.pair("kitchen", station.name()));
            int id = display.get("/terminals/me")
                    .expect(200)
                    .as(TerminalView.class)
                    .id();
            admin.patch("/terminals/" + id, "{\"station_id\":" + station.id() + "}")
                    .expect(200);
            stations.put(station, display);
        }
        for (int i = 0; i < WAITERS; i++) {
            crew.tills.get(i).awaitLive();
            crew.signIn(i);
            drawers.put(i, done(commands(i).open(new NewDrawer(DrawerKind.TERMINAL, null, FLOAT)), "a drawer"));
        }
    }

    private static <T> T make(TestClient admin, String path, String json, Class<T> type) {
        return admin.post(path, json.replace('\'', '"')).expect(201).as(type);
    }

    private TillCommands commands(int waiter) {
        return new TillCommands(crew.tills.get(waiter).house.queue());
    }

    /// All waiters at once.
    private void work(ExecutorService hands, int minute) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < WAITERS; i++) {
            int waiter = i;
            work.add(() -> {
                script.of(minute, waiter).forEach(this::act);
                return null;
            });
        }
        for (Future<Void> one : hands.invokeAll(work)) {
            one.get();
        }
    }

    private void act(Step step) {
        Till till = crew.tills.get(step.waiter());
        OrderView check = checks.get(step.check());
        OrderView now =
                switch (step.action()) {
                    case OPEN -> opened(till, step);
                    case ADD -> sent(till, tables.get(step.check()), 1, step);
                    case VOID -> tookBack(till, check, step);
                    case COMP -> comped(till, check, step);
                    case DISCOUNT -> discounted(till, check, step);
                    case PAY -> paid(till, check, step);
                    case REFUND -> refunded(check);
                };
        checks.put(step.check(), now);
    }

    private OrderView opened(Till till, Step step) {
        int table = crew.tables.get(step.number(0) - 1).id();
        synchronized (tables) {
            tables.put(step.check(), table);
        }
        Deadline.await("a free table", SOON, () -> till.on(() -> till.house.owed(table))
                .isEmpty());
        return sent(till, table, step.number(1), step);
    }

    private OrderView sent(Till till, int table, int covers, Step step) {
        List<DraftLine> lines = step.dishes().entrySet().stream()
                .map(dish -> line(dish.getKey(), dish.getValue()))
                .toList();
        return done(
                till.on(() -> {
                    CheckDraft draft =
                            till.house.drafts().of(table).withCovers(covers).with(lines);
                    till.house.keep(draft);
                    return till.house.commands().send(draft, "table");
                }),
                "check " + step.check());
    }

    private DraftLine line(String dish, int portions) {
        var house = crew.here;
        return switch (dish) {
            case "steak-rare" -> line(house.steak, null, List.of(option(0)), portions);
            case "steak-medium" -> line(house.steak, null, List.of(option(1)), portions);
            case "pizza-25" -> line(house.pizza, house.small.id(), List.of(), portions);
            case "pizza-35" -> line(house.pizza, house.large.id(), List.of(), portions);
            case "cola" -> line(house.cola, null, List.of(), portions);
            default -> line(dishes.get(dish), null, List.of(), portions);
        };
    }

    private int option(int place) {
        return crew.here.doneness.options().get(place).id();
    }

    private static DraftLine line(DishView dish, @Nullable Integer variation, List<Integer> options, int portions) {
        return new DraftLine(
                UUID.randomUUID(),
                dish.id(),
                variation,
                options,
                portions,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null);
    }

    private OrderView tookBack(Till till, OrderView check, Step step) {
        ItemView item = item(check, step);
        done(
                till.on(() ->
                        till.house.commands().takeBack(check.id(), item, "guests changed their mind", "table", null)),
                "a void");
        return order(check);
    }

    private OrderView comped(Till till, OrderView check, Step step) {
        OrderView now = order(check);
        ItemView item = item(now, step);
        assertTrue(
                item.status() == ItemStatus.READY || item.status() == ItemStatus.SERVED, () -> "made by now: " + item);
        var comp = new Comp("a hair", approved(till, now, ApprovalAction.COMP), ItemSeen.of(item));
        return done(till.on(() -> till.house.commands().comp(now.id(), item.id(), comp, "table")), "a comp");
    }

    private OrderView discounted(Till till, OrderView check, Step step) {
        var discount = new NewDiscount(
                UUID.randomUUID(),
                null,
                step.number(0) * 100,
                null,
                "regular guest",
                approved(till, check, ApprovalAction.DISCOUNT),
                null);
        return done(till.on(() -> till.house.commands().discount(check.id(), discount, "table")), "a discount");
    }

    private static String approved(Till till, OrderView check, ApprovalAction action) {
        var request = new ApprovalRequest(MANAGERS_PIN, action, check.id(), null, null);
        ApprovalGrant grant = done(till.on(() -> till.house.commands().approve(request)), "an approval");
        return grant.approval();
    }

    private OrderView paid(Till till, OrderView check, Step step) {
        boolean isCash = step.words().getFirst().equals("cash");
        OrderView now = order(check);
        var payment = new PaymentChange(
                PaymentStatus.PAID,
                isCash ? crew.here.cash.id() : card.id(),
                roubles(step.number(1)),
                isCash ? roubles(step.number(5)) : null,
                roubles(step.number(3)),
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                null);
        return done(till.on(() -> till.house.commands().pay(now, payment, "table")), "payment of " + step);
    }

    /// The manager, since a waiter never may.
    private OrderView refunded(OrderView check) {
        return manager.patch(
                        "/orders/" + check.id() + "/payment",
                        "{\"payment_status\":\"refunded\",\"amount\":%s,\"reason\":\"cold\"}"
                                .formatted(order(check).paidTotal()))
                .expect(200)
                .as(OrderView.class);
    }

    private OrderView order(OrderView check) {
        return manager.get("/orders/" + check.id()).expect(200).as(OrderView.class);
    }

    private static ItemView item(OrderView check, Step step) {
        String dish = step.words().getFirst();
        Money price = roubles(EveningScript.PRICES.get(dish));
        return check.items().stream()
                .filter(item ->
                        item.status() != ItemStatus.CANCELLED && item.price().equals(price))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " of " + check));
    }

    /// Each station ends what it has had for long enough.
    private void cook() {
        stations.forEach((station, display) -> {
            for (TicketView ticket : display.get("/kitchen/tickets?status=open&station_id=" + station.id())
                    .expect(200)
                    .listOf(TicketView.class)) {
                if (!ticket.openedAt().plus(COOKING).isAfter(clock.instant())) {
                    display.post("/kitchen/tickets/" + ticket.id() + "/bump", null)
                            .expect(200);
                }
            }
        });
    }

    /// Blindly: what the script says must be in it.
    private void countDrawers() {
        Sums sums = script.sums();
        for (int i = 0; i < WAITERS; i++) {
            Money counted = FLOAT.plus(roubles(sums.cash.get(i)));
            DrawerView drawer = done(commands(i).count(drawers.get(i).id(), new DrawerCount(counted)), "a count");
            assertEquals(Money.ZERO, drawer.overShort(), () -> "the drawer: " + drawer);
        }
    }

    private void compare(TillReport z, Sums sums) {
        assertEquals(sums.checks, z.checks());
        assertEquals(sums.covers, z.covers());
        assertEquals(roubles(sums.subtotal), z.subtotal());
        assertEquals(roubles(sums.discounts), z.discounts());
        assertEquals(roubles(sums.subtotal - sums.discounts), z.sales());
        assertEquals(roubles(sums.comped), z.comped());
        assertEquals(roubles(sums.taken - sums.refunded), z.taken());
        assertEquals(roubles(sums.refunded), z.refunded());
        assertEquals(roubles(sums.tips), z.tips());
        assertEquals(Money.ZERO, z.rounding());
        for (MethodTakings method : z.methods()) {
            String name = method.name().toLowerCase(Locale.ROOT);
            assertEquals(roubles(sums.takenBy.get(name)), method.taken(), name);
            assertEquals(sums.payments.get(name), method.payments(), name);
        }
        for (int i = 0; i < WAITERS; i++) {
            int id = crew.waiters.get(i).id();
            WaiterTips tips = z.tipsByWaiter().stream()
                    .filter(waiter -> waiter.userId() != null && waiter.userId() == id)
                    .findFirst()
                    .orElseThrow();
            assertEquals(roubles(sums.cashTips.get(i)), tips.cash());
            assertEquals(roubles(sums.otherTips.get(i)), tips.other());
        }
        assertEquals(List.of(), z.openChecks());
        assertNotNull(z.head());
        assertEquals(List.of(Integer.toString(sums.portions)), fired());
        assertEquals(List.of("0"), store("select count(*) from ticket where status = 'OPEN'"));
    }

    /// made = fired − cancelled, over all stations.
    private List<String> fired() {
        return store("select sum(case kind when 'FIRED' then quantity else -quantity end) from fired");
    }

    private List<String> store(String question) {
        return TestStore.column(crew.here.server().database(), question);
    }

    private static Money roubles(long amount) {
        return new Money(amount * 100);
    }

    private static <T> T done(CompletableFuture<Reply<T>> reply, String what) {
        Reply<T> answer = reply.join();
        assertInstanceOf(Reply.Ok.class, answer, () -> what + ": " + answer);
        return ((Reply.Ok<T>) answer).value();
    }
}
