package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.floor.TableView;
import os.qres.model.menu.DishView;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;

/// Fifty do the same thing at the same moment, and it can be done only so often. `-Dqres.races=1000` is the long
/// form.
class RacesTest {
    private static final int RACES = Integer.getInteger("qres.races", 2);
    private static final int PORTIONS = 10;
    private static final Crowd CROWD = new Crowd(50);

    @TempDir
    static Path folder;

    private static TestRestaurant here;
    private static int numbers = 1_000;

    private Tally tally;

    @BeforeAll
    static void open() {
        here = new TestRestaurant(folder, TestRestaurant.FOR_HOURS, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        here.close();
    }

    @BeforeEach
    void begin() {
        tally = new Tally("races");
    }

    @AfterEach
    void print() {
        tally.print();
    }

    @Test
    void aBillPaidByFiftyAtOnceIsPaidOnce() {
        for (int race = 0; race < RACES; race++) {
            OrderView order = takeaway(here.cola.id()).expect(201).as(OrderView.class);
            String payment = "{\"payment_status\":\"paid\",\"payment_method_id\":%d}".formatted(here.cash.id());

            List<Got> answers = CROWD.all(_ -> here.waiter.patch("/orders/" + order.id() + "/payment", payment));

            tally.tried(answers.size());
            long paid = answers.stream().filter(got -> got.status() == 200).count();
            tally.lost(paid == 0 ? 1 : 0);
            tally.doubled(Math.max(0, paid - 1));
            tally.holdNothingLostOrDoubled();
            assertEquals(
                    Set.of(409),
                    answers.stream()
                            .map(Got::status)
                            .filter(status -> status != 200)
                            .collect(Collectors.toSet()));
            OrderView after = one(order.id());
            assertEquals(PaymentStatus.PAID, after.paymentStatus());
            assertEquals(after.totalPrice(), after.paidTotal());
            assertEquals(
                    List.of("1"),
                    TestStore.column(
                            here.server().database(), "select count(*) from payment where order_id = " + order.id()));
        }
    }

    @Test
    void ofTenPortionsThatFiftyWantTenAreSold() {
        for (int race = 0; race < RACES; race++) {
            DishView dish = here.admin
                    .post(
                            "/dishes/",
                            "{\"name\":\"Soup %d\",\"price\":300,\"category_id\":%d,\"countdown\":%d}"
                                    .formatted(numbers++, here.cola.categoryId(), PORTIONS))
                    .expect(201)
                    .as(DishView.class);

            List<Got> answers = CROWD.all(_ -> takeaway(dish.id()));

            tally.tried(answers.size());
            List<Got> refused =
                    answers.stream().filter(got -> got.status() != 201).toList();
            int sold = answers.size() - refused.size();
            tally.lost(Math.max(0, PORTIONS - sold));
            tally.doubled(Math.max(0, sold - PORTIONS));
            tally.holdNothingLostOrDoubled();
            refused.forEach(got -> {
                assertTrue(Set.of("sold-out", "dish-unavailable").contains(got.slug()), got::body);
                assertTrue(got.fields().getFirst().startsWith("items[0]"), () -> "names the line: " + got.body());
            });
            DishView after = here.admin.get("/dishes/" + dish.id()).as(DishView.class);
            assertEquals(0, after.countdown());
            assertFalse(after.isAvailable());
        }
    }

    @Test
    void anEmptyTableOpenedByManyAtOnceHasOneOrderWithEverybodysLines() {
        for (int race = 0; race < RACES; race++) {
            TableView table = here.admin
                    .post("/tables/", "{\"number\":%d,\"seats\":4}".formatted(numbers++))
                    .expect(201)
                    .as(TableView.class);
            List<UUID> lines =
                    CROWD.all(_ -> UUID.randomUUID()).stream().sorted().toList();

            List<Got> answers = CROWD.all(i -> here.waiter.post(
                    "/orders/",
                    "{\"table_id\":%d,\"items\":[{\"client_ref\":\"%s\",\"dish_id\":%d,\"quantity\":1}]}"
                            .formatted(table.id(), lines.get(i), here.cola.id())));

            tally.tried(answers.size());
            var orders = new HashSet<Integer>();
            answers.forEach(got -> orders.add(got.as(OrderView.class).id()));
            tally.doubled(orders.size() - 1L);
            OrderView order = one(orders.iterator().next());
            List<UUID> there =
                    order.items().stream().map(ItemView::clientRef).sorted().toList();
            tally.lost(lines.stream().filter(line -> !there.contains(line)).count());
            tally.holdNothingLostOrDoubled();
            assertEquals(lines, there);
            assertEquals(
                    1, answers.stream().filter(got -> got.status() == 201).count(), "one opened it, the others joined");
        }
    }

    @Test
    void whateverFiftyTakeOffOneLineIsTakenOffOnceEach() {
        // Each tries until nobody was before: a race of these is more than a thousand requests.
        for (int race = 0; race < Math.max(1, RACES / 20); race++) {
            OrderView order = many(2 * CROWD.size());
            String path = line(order);

            List<Integer> tries = CROWD.all(_ -> {
                int tried = 0;
                while (true) {
                    int seen = one(order.id()).items().getFirst().quantity();
                    Got got = here.waiter.patch(
                            path,
                            "{\"quantity\":%d,\"seen\":{\"quantity\":%d,\"course\":1}}".formatted(seen - 1, seen));
                    tried++;
                    if (got.status() == 200) {
                        return tried;
                    }
                    assertEquals("item-changed", got.slug(), got::body);
                }
            });

            tally.tried(tries.stream().mapToInt(Integer::intValue).sum());
            int left = one(order.id()).items().getFirst().quantity();
            tally.lost(Math.max(0, left - CROWD.size()));
            tally.doubled(Math.max(0, CROWD.size() - left));
            tally.holdNothingLostOrDoubled();
        }
    }

    @Test
    void aLineThatFiftyTakeBackGoesOnceAndEachIsTold() {
        for (int race = 0; race < RACES; race++) {
            OrderView order = many(1);

            List<Got> answers = CROWD.all(_ -> here.waiter.send(
                    "DELETE", line(order), "{\"reason\":\"Left\",\"seen\":{\"quantity\":1,\"course\":1}}"));

            tally.tried(answers.size());
            assertEquals(Set.of(200), answers.stream().map(Got::status).collect(Collectors.toSet()));
            tally.doubled(Integer.parseInt(TestStore.column(
                                    here.server().database(),
                                    "select count(*) from fired where kind = 'CANCELLED' and item_ref = '"
                                            + order.items().getFirst().clientRef() + "'")
                            .getFirst())
                    - 1L);
            tally.holdNothingLostOrDoubled();
        }
    }

    @Test
    void whatFiftyTellTheKitchenOfOneCheckItKnows() {
        for (int race = 0; race < RACES; race++) {
            OrderView order = many(1);

            List<Got> answers = CROWD.all(i -> here.waiter.patch(
                    "/orders/" + order.id(), "{\"kitchen_notes\":\"allergy %d.\",\"seen\":{}}".formatted(i)));

            tally.tried(answers.size());
            assertEquals(Set.of(200), answers.stream().map(Got::status).collect(Collectors.toSet()));
            List<String> notes =
                    List.of(String.valueOf(one(order.id()).kitchenNotes()).split("; "));
            tally.lost(CROWD.size() - notes.stream().distinct().count());
            tally.doubled(notes.size() - notes.stream().distinct().count());
            tally.holdNothingLostOrDoubled();
        }
    }

    private static OrderView many(int portions) {
        return here.waiter
                .post(
                        "/orders/",
                        "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":%d}]}"
                                .formatted(here.cola.id(), portions))
                .expect(201)
                .as(OrderView.class);
    }

    private static String line(OrderView order) {
        return "/orders/" + order.id() + "/items/" + order.items().getFirst().id();
    }

    private static Got takeaway(int dish) {
        return here.waiter.post(
                "/orders/",
                "{\"order_type\":\"takeaway\",\"items\":[{\"dish_id\":%d,\"quantity\":1}]}".formatted(dish));
    }

    private static OrderView one(int order) {
        return here.admin.get("/orders/" + order).expect(200).as(OrderView.class);
    }
}
