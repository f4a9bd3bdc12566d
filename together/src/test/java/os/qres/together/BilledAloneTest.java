package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.floor.LocationView;
import os.qres.model.floor.TableView;
import os.qres.model.menu.DishView;
import os.qres.model.menu.ModifierGroupView;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.till.TillReport;
import os.qres.pos.draft.DraftLine;
import os.qres.terminal.connection.Reply;
import os.qres.test.process.Deadline;

/// A terminal without the server works out what a check comes to as the server does: service, tax that comes on top,
/// discounts, down to the last kopeck. `-Dqres.billed.seed=2` orders something else.
class BilledAloneTest {
    private static final long SEED = Long.getLong("qres.billed.seed", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TABLES = 24;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<TableView> tables = new ArrayList<>();
    private Crew crew;
    private Till till;
    private DishView lunch;
    private DishView soup;

    @BeforeEach
    void open() {
        crew = new Crew(folder, 1, 0, Clock.systemUTC());
        till = crew.tills.getFirst();
        till.awaitLive();
        crew.signIn(0);
    }

    @AfterEach
    void close() {
        crew.close();
    }

    @Test
    void whatSixGuestsPayInCashWithoutTheServerClosesTheirCheckAndIsInTheReport() {
        rules("""
                {'taxes':{'included':false,'rate':2000,'service_rate':2000,'exceptions':[]},
                 'service':[{'from_covers':6,'basis_points':1000}],
                 'discounts':{'waiter':10000,'manager':10000}}""");
        int table = crew.here.table1.id();
        crew.networks.getFirst().partition();
        till.awaitOffline();
        till.order(till.house.drafts().of(table).withCovers(6).with(List.of(steak(1), pizza(2), cola(3))));
        OrderView owed = till.on(() -> till.house.owed(table).orElseThrow());
        // 1000 + 2 × 850 + 3 × 150, 10 % of it for service, and 20 % of both.
        assertEquals(new Money(3150_00), owed.subtotal());
        assertEquals(new Money(315_00), owed.serviceCharge());
        assertEquals(1000, owed.serviceBasisPoints());
        assertEquals(new Money(693_00), owed.taxAdded());
        assertEquals(new Money(4158_00), owed.totalPrice());
        pay(table, owed);

        heal();

        OrderView paid = crew.orders().getFirst();
        assertEquals(PaymentStatus.PAID, paid.paymentStatus());
        assertEquals(new Money(4158_00), paid.totalPrice());
        assertEquals(new Money(4158_00), paid.paidTotal());
        assertEquals(List.of(), till.on(() -> List.copyOf(till.outbox.refused())));
        TillReport z = crew.admin()
                .post("/till/z-reports", "{\"carry_over\":true}")
                .expect(201)
                .as(TillReport.class);
        assertEquals(1, z.checks());
        assertEquals(new Money(4158_00), z.sales());
        assertEquals(new Money(315_00), z.service());
        assertEquals(new Money(693_00), z.taxAdded());
        assertEquals(new Money(4158_00), z.taken());
        assertEquals(List.of(), z.openChecks());
    }

    @Test
    void anyCheckComesToTheSameOnATerminalAloneAndOnTheServer() {
        rules("""
                {'taxes':{'included':false,'rate':1900,'service_rate':700,
                  'exceptions':[{'usual_rate':1000,'rate':1000,'included':true}]},
                 'service':[{'from_covers':5,'basis_points':1000},{'from_covers':8,'basis_points':1250}],
                 'discounts':{'waiter':10000,'manager':10000}}""");
        restaurant();
        for (TableView table : tables) {
            if (random.nextBoolean()) {
                known(table);
            }
        }
        crew.networks.getFirst().partition();
        till.awaitOffline();
        Map<Integer, OrderView> alone = new HashMap<>();
        Map<Integer, Boolean> paid = new HashMap<>();
        for (TableView table : tables) {
            till.order(till.house
                    .drafts()
                    .of(table.id())
                    .withCovers(1 + random.nextInt(10))
                    .with(lines()));
            OrderView owed = till.on(() -> till.house.owed(table.id()).orElseThrow());
            alone.put(table.id(), owed);
            paid.put(table.id(), random.nextBoolean());
            if (paid.get(table.id())) {
                pay(table.id(), owed);
            }
        }

        heal();

        assertEquals(List.of(), till.on(() -> List.copyOf(till.outbox.refused())));
        for (OrderView order : crew.orders()) {
            OrderView here = alone.get(order.tableId());
            same(here, order);
            assertEquals(
                    paid.get(order.tableId()) ? PaymentStatus.PAID : PaymentStatus.UNPAID,
                    order.paymentStatus(),
                    () -> "seed " + SEED);
        }
        assertEquals(TABLES, crew.orders().size());
    }

    private void same(OrderView here, OrderView there) {
        String seed = "seed " + SEED + ", " + here + " but " + there;
        assertEquals(there.totalPrice(), here.totalPrice(), seed);
        assertEquals(there.subtotal(), here.subtotal(), seed);
        assertEquals(there.discountTotal(), here.discountTotal(), seed);
        assertEquals(there.serviceCharge(), here.serviceCharge(), seed);
        assertEquals(there.serviceBasisPoints(), here.serviceBasisPoints(), seed);
        assertEquals(there.taxTotal(), here.taxTotal(), seed);
        assertEquals(there.taxAdded(), here.taxAdded(), seed);
        assertEquals(
                there.discounts().stream().map(DiscountView::taken).toList(),
                here.discounts().stream().map(DiscountView::taken).toList(),
                seed);
        assertEquals(dues(there), dues(here), seed);
    }

    private static Map<UUID, Money> dues(OrderView order) {
        var dues = new HashMap<UUID, Money>();
        for (ItemView item : order.items()) {
            dues.put(item.clientRef(), item.due());
        }
        return dues;
    }

    private void rules(String rules) {
        long before = till.on(() -> till.state.changes().get());
        crew.here.admin.patch("/settings/bill", rules.replace('\'', '"')).expect(200);
        Deadline.await(
                "the rules",
                PATIENCE,
                () -> till.on(() -> till.state.changes().get() > before
                        && till.state
                                .billRules()
                                .filter(known -> !known.service().isEmpty())
                                .isPresent()));
    }

    /// Dishes of several rates, a combo, a terrace with its own service, and tables.
    private void restaurant() {
        int drinks = crew.here.cola.categoryId();
        soup = dish("{'name':'Soup','price':333.33,'category_id':%d,'tax_rate':10}".formatted(drinks));
        DishView tea = dish("{'name':'Tea','price':99.99,'category_id':%d,'tax_rate':22}".formatted(drinks));
        ModifierGroupView parts = crew.here
                .admin
                .post("/modifiers/", json("""
                        {'name':'Parts','min_choices':2,'max_choices':2,'options':[
                          {'name':'Soup','price_delta':0,'dish_id':%d},
                          {'name':'Tea','price_delta':10.01,'dish_id':%d}]}""".formatted(soup.id(), tea.id())))
                .expect(201)
                .as(ModifierGroupView.class);
        lunch = dish("{'name':'Lunch','price':350.05,'category_id':%d,'modifier_group_ids':[%d]}"
                .formatted(drinks, parts.id()));
        LocationView terrace = crew.here
                .admin
                .post("/locations/", json("{'name':'Terrace'}"))
                .expect(201)
                .as(LocationView.class);
        crew.here
                .admin
                .patch("/settings/bill", json("""
                        {'service':[{'from_covers':5,'basis_points':1000},{'from_covers':8,'basis_points':1250},
                          {'location_id':%d,'from_covers':3,'basis_points':777}]}""".formatted(terrace.id())))
                .expect(200);
        for (int i = 0; i < TABLES; i++) {
            String place = i % 3 == 0 ? ",'location_id':" + terrace.id() : "";
            tables.add(crew.here
                    .admin
                    .post("/tables/", json("{'number':%d,'seats':8%s}".formatted(20 + i, place)))
                    .expect(201)
                    .as(TableView.class));
        }
        Deadline.await(
                "the restaurant",
                PATIENCE,
                () -> till.on(() -> till.state.tables().size() >= TABLES
                        && till.state.dishes().containsKey(lunch.id())
                        && till.state
                                .billRules()
                                .filter(rules -> rules.service().size() == 3)
                                .isPresent()));
    }

    private DishView dish(String json) {
        return crew.here.admin.post("/dishes/", json(json)).expect(201).as(DishView.class);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    /// A check that the server knows, now and then with something off.
    private void known(TableView table) {
        till.order(till.house
                .drafts()
                .of(table.id())
                .withCovers(1 + random.nextInt(10))
                .with(lines()));
        OrderView order = crew.orders().stream()
                .filter(each -> Integer.valueOf(table.id()).equals(each.tableId()))
                .findFirst()
                .orElseThrow();
        for (int i = random.nextInt(3); i > 0; i--) {
            String line = random.nextBoolean()
                    ? ",'item_id':"
                            + order.items()
                                    .get(random.nextInt(order.items().size()))
                                    .id()
                    : "";
            String off = random.nextBoolean() ? "'basis_points':" + (1 + random.nextInt(3000)) : "'amount':17.01";
            crew.admin()
                    .post("/orders/" + order.id() + "/discounts", json("{" + off + ",'reason':'Late'" + line + "}"))
                    .expect(200);
        }
        long version = crew.admin()
                .get("/orders/" + order.id())
                .expect(200)
                .as(OrderView.class)
                .version();
        Deadline.await(
                "the check",
                PATIENCE,
                () -> till.on(() -> {
                    OrderView seen = till.state.orders().get(order.id());
                    return seen != null && seen.version() == version;
                }));
    }

    private List<DraftLine> lines() {
        var lines = new ArrayList<DraftLine>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int portions = 1 + random.nextInt(3);
            lines.add(
                    switch (random.nextInt(5)) {
                        case 0 -> steak(portions);
                        case 1 -> pizza(portions);
                        case 2 -> line(soup.id(), null, List.of(), portions);
                        case 3 -> line(lunch.id(), null, options(lunch), portions);
                        default -> cola(portions);
                    });
        }
        return lines;
    }

    private static List<Integer> options(DishView dish) {
        return dish.modifierGroups().getFirst().options().stream()
                .map(option -> option.id())
                .toList();
    }

    private DraftLine steak(int portions) {
        return line(
                crew.here.steak.id(),
                null,
                List.of(crew.here.doneness.options().getFirst().id()),
                portions);
    }

    private DraftLine pizza(int portions) {
        return line(crew.here.pizza.id(), crew.here.large.id(), List.of(), portions);
    }

    private DraftLine cola(int portions) {
        return line(crew.here.cola.id(), null, List.of(), portions);
    }

    private static DraftLine line(int dish, @Nullable Integer variation, List<Integer> options, int portions) {
        return new DraftLine(
                UUID.randomUUID(), dish, variation, options, portions, null, null, null, null, false, List.of(), null);
    }

    /// All that the terminal says is owed.
    private void pay(int table, OrderView owed) {
        Money amount = owed.totalPrice().minus(owed.paidTotal());
        var cash = new PaymentChange(
                PaymentStatus.PAID,
                crew.here.cash.id(),
                amount,
                amount,
                null,
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                null);
        assertInstanceOf(
                Reply.Unreachable.class,
                till.on(() -> till.house.commands().pay(owed, cash, "table")).join());
        assertTrue(till.on(() -> till.house.owed(table).isEmpty()), "its next guests begin anew");
    }

    private void heal() {
        crew.networks.getFirst().heal();
        Deadline.await("an empty outbox", PATIENCE, () -> till.outbox.waitingCount() == 0);
    }
}
