package os.qres.together;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import os.qres.model.Money;
import os.qres.model.kitchen.StationView;
import os.qres.model.kitchen.TicketView;
import os.qres.model.menu.CategoryView;
import os.qres.model.menu.DishView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.till.TillReport;
import os.qres.server.MovableClock;
import os.qres.server.TestClient;
import os.qres.test.evening.EveningScript;
import os.qres.test.evening.EveningScript.Action;
import os.qres.test.evening.EveningScript.Step;
import os.qres.test.evening.EveningSums;

/// The restaurant of the recorded evening: three stations, five waiters, and what the house wants of its guests. The
/// script is played minute by minute.
final class Evening implements AutoCloseable {
    static final int WAITERS = 5;
    static final Money FLOAT = roubles(3_000);
    static final String MANAGERS_PIN = "518204";
    static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration COOKING = Duration.ofMinutes(5);
    private static final int TABLES = 20;

    final MovableClock clock = new MovableClock("2026-11-20T15:00:00Z");
    final EveningScript script;
    final Crew crew;
    final List<StationView> stations;
    final PaymentMethodView card;
    private final Map<String, DishView> dishes = new HashMap<>();
    private final Map<Integer, OrderView> checks = new ConcurrentHashMap<>();
    private volatile TestClient manager;

    /// One of the waiters, at a terminal of their own.
    interface Waiter {
        /// @return the check as it is then
        OrderView act(Step step);

        void openDrawer();

        /// Counts what is in the drawer, without having been told what should be.
        void count(Money counted);
    }

    /// @param checks how many of the script's
    Evening(Path folder, int checks) {
        script = EveningScript.recorded(checks);
        crew = new Crew(folder, WAITERS, TABLES - 2, clock);
        TestClient admin = crew.here.admin;
        StationView cold = make(admin, "/stations/", "{'name':'Cold'}", StationView.class);
        stations = List.of(crew.here.hot, crew.here.bar, cold);
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
        admin.patch("/dishes/" + crew.here.cola.id(), "{\"tax_rate\":%d}".formatted(EveningSums.TAX_OF_DRINKS_PER_CENT))
                .expect(200);
        // A waiter gives nothing away alone: a manager's PIN is asked for.
        String rules =
                """
                {'taxes':{'included':true,'rate':%1$d00,'service_rate':%1$d00,'exceptions':[]},
                 'service':[{'from_covers':%2$d,'basis_points':%3$d00}],
                 'discounts':{'waiter':0,'manager':5000}}""".formatted(EveningSums.TAX_PER_CENT, EveningSums.SERVICE_FROM_GUESTS, EveningSums.SERVICE_PER_CENT);
        admin.patch("/settings/bill", rules.replace('\'', '"')).expect(200);
        for (int i = 0; i < WAITERS; i++) {
            crew.tills.get(i).awaitLive();
            crew.signIn(i);
        }
        manager = signedIn();
    }

    private static <T> T make(TestClient admin, String path, String json, Class<T> type) {
        return admin.post(path, json.replace('\'', '"')).expect(201).as(type);
    }

    private TestClient signedIn() {
        return crew.here.server().client().signedIn("viktor", "birch river");
    }

    /// Of this moment.
    TestClient manager() {
        return manager;
    }

    /// As the menu has what the script calls so.
    DishView dish(String word) {
        return switch (word) {
            case "steak-rare", "steak-medium" -> crew.here.steak;
            case "pizza-25", "pizza-35" -> crew.here.pizza;
            case "cola" -> crew.here.cola;
            default -> dishes.get(word);
        };
    }

    OrderView check(Step step) {
        return checks.get(step.check());
    }

    /// As the server has it now.
    OrderView now(Step step) {
        return manager.get("/orders/" + check(step).id()).expect(200).as(OrderView.class);
    }

    /// The line of the dish that the step is about.
    ItemView item(Step step) {
        String dish = step.words().getFirst();
        Money price = roubles(EveningScript.PRICES.get(dish));
        OrderView check = now(step);
        return check.items().stream()
                .filter(item -> item.status() != ItemStatus.CANCELLED
                        && item.dishId() == dish(dish).id()
                        && item.price().equals(price))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " of " + check));
    }

    /// Plays all of it, the waiters at once, the cooks after each minute.
    /// @param cook does what is to be done at the three stations
    void play(List<Waiter> waiters, Runnable cook) throws Exception {
        waiters.forEach(Waiter::openDrawer);
        try (var hands = Executors.newFixedThreadPool(WAITERS)) {
            for (int minute = 0; minute <= script.lastMinute(); minute++) {
                if (minute % 10 == 0) {
                    manager = signedIn();
                }
                work(hands, waiters, minute);
                cook.run();
                clock.forward(Duration.ofMinutes(1));
            }
        }
        EveningSums sums = script.sums();
        for (int i = 0; i < WAITERS; i++) {
            waiters.get(i).count(FLOAT.plus(new Money(sums.cash.getOrDefault(i, 0L))));
        }
    }

    private void work(ExecutorService hands, List<Waiter> waiters, int minute) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < WAITERS; i++) {
            int waiter = i;
            work.add(() -> {
                script.of(minute, waiter).forEach(step -> act(waiters.get(waiter), step));
                return null;
            });
        }
        for (Future<Void> one : hands.invokeAll(work)) {
            one.get();
        }
    }

    private void act(Waiter waiter, Step step) {
        checks.put(step.check(), step.action() == Action.REFUND ? refunded(step) : waiter.act(step));
    }

    /// The manager, since a waiter never may.
    private OrderView refunded(Step step) {
        return manager.patch(
                        "/orders/" + check(step).id() + "/payment",
                        "{\"payment_status\":\"refunded\",\"amount\":%s,\"reason\":\"cold\"}"
                                .formatted(now(step).paidTotal()))
                .expect(200)
                .as(OrderView.class);
    }

    /// What has been in a kitchen for long enough.
    boolean isDone(TicketView ticket) {
        return !ticket.openedAt().plus(COOKING).isAfter(clock.instant());
    }

    TillReport closeDay() {
        return manager.post("/till/z-reports", "{}").expect(201).as(TillReport.class);
    }

    static Money roubles(long amount) {
        return new Money(amount * 100);
    }

    @Override
    public void close() {
        crew.close();
    }
}
