package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.problem.RefusedException;

/// Two to five terminals work on two tables, in any order; some of what they send arrives late, and some twice. At
/// the end every line that was acknowledged is there once, and the kitchen's ledger has fired it once, and taken
/// back what was cancelled.
///
/// `-Dqres.interleavings=10000` is the long form.
class SharedTablesTest {
    private static final int INTERLEAVINGS = Integer.getInteger("qres.interleavings", 8);
    private static final int STEPS = 12;

    @TempDir
    Path folder;

    private TestRestaurant here;
    private Intent waiter;
    private final Tally tally = new Tally("shared tables");

    /// What a terminal wants, and may send again.
    private interface Wish {
        void send();
    }

    @Test
    void howeverTerminalsInterleaveEveryLineIsThereOnceAndFiredOnce() {
        try (var restaurant = new TestRestaurant(folder, TestRestaurant.FOR_HOURS, Clock.systemUTC())) {
            here = restaurant;
            waiter = Intent.of(new Actor(here.waiterId, Role.WAITER, null, null, Locale.ENGLISH));
            for (int i = 0; i < INTERLEAVINGS; i++) {
                new Evening(new Random(tally.seed() + i)).run();
                tally.tried(1);
            }
            holdLedger();
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
    }

    /// Every portion was fired once, and taken back once if it was cancelled.
    private void holdLedger() {
        assertEquals(List.of(), TestStore.column(here.server().database(), """
                        select i.client_ref from order_item i left join (
                            select item_ref, sum(case when kind = 'FIRED' then quantity else -quantity end) as made
                            from fired group by item_ref) f on f.item_ref = i.client_ref
                        where f.made is null
                            or f.made <> case when i.status = 'CANCELLED' then 0 else i.quantity end"""), tally::toString);
    }

    private final class Evening {
        private final Random random;
        private final int[] tables = {here.table1.id(), here.table2.id()};
        /// Acknowledged lines, and whether they were taken back.
        private final Map<UUID, Boolean> lines = new TreeMap<>();
        private final List<Wish> cutOff = new ArrayList<>();
        private final List<Integer> orders = new ArrayList<>();

        Evening(Random random) {
            this.random = random;
        }

        void run() {
            int terminals = random.nextInt(2, 6);
            for (int step = 0; step < STEPS * terminals; step++) {
                Wish wish = wish();
                if (random.nextInt(5) == 0) {
                    cutOff.add(wish);
                    continue;
                }
                wish.send();
                if (random.nextInt(5) == 0) {
                    cutOff.add(wish);
                }
            }
            // The partition heals: what waited is sent, in each terminal's own order or not.
            cutOff.forEach(Wish::send);
            hold();
            orders.forEach(this::leave);
        }

        private Wish wish() {
            int table = tables[random.nextInt(tables.length)];
            return switch (random.nextInt(6)) {
                case 0, 1, 2 -> order(table);
                case 3 -> taken();
                case 4 -> move(tables[random.nextInt(tables.length)]);
                default -> change();
            };
        }

        private Wish order(int table) {
            var ref = UUID.randomUUID();
            var items = List.of(line(), line());
            return () -> attempt(() -> {
                OrderView order = here.server().wiring().database().write(waiter, unit -> here.server()
                        .wiring()
                        .orders()
                        .open(
                                unit,
                                new NewOrder(
                                        ref,
                                        table,
                                        null,
                                        OrderType.DINE_IN,
                                        2,
                                        null,
                                        null,
                                        items,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                        .order());
                if (!orders.contains(order.id())) {
                    orders.add(order.id());
                }
                items.forEach(item -> lines.putIfAbsent(item.clientRef(), false));
            });
        }

        private NewItem line() {
            return new NewItem(
                    UUID.randomUUID(),
                    here.cola.id(),
                    null,
                    random.nextInt(1, 4),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private Wish taken() {
            return about(
                    (order, item) -> here.waiter
                                    .send(
                                            "DELETE",
                                            "/orders/" + order.id() + "/items/" + item.id(),
                                            "{\"reason\":\"Left\"" + Seen.sometimes(random, item) + "}")
                                    .status()
                            < 300,
                    true);
        }

        private Wish change() {
            int quantity = random.nextInt(1, 5);
            return about(
                    (order, item) -> {
                        String seen = Seen.sometimes(random, item);
                        int before = line(order, item).quantity();
                        Got got = here.waiter.patch(
                                "/orders/" + order.id() + "/items/" + item.id(),
                                "{\"quantity\":" + quantity + seen + "}");
                        boolean isDone = got.status() < 300;
                        if (isDone && !seen.isEmpty()) {
                            assertEquals(item.quantity(), before, "nobody's change is undone by who had not seen it");
                        }
                        return isDone;
                    },
                    false);
        }

        private interface Doing {
            boolean isDone(OrderView order, ItemView item);
        }

        private Wish about(Doing doing, boolean takesBack) {
            if (orders.isEmpty()) {
                return () -> {};
            }
            OrderView order = one(orders.get(random.nextInt(orders.size())));
            if (order.items().isEmpty()) {
                return () -> {};
            }
            ItemView item = order.items().get(random.nextInt(order.items().size()));
            return () -> {
                if (doing.isDone(order, item) && takesBack) {
                    lines.put(item.clientRef(), true);
                }
            };
        }

        private Wish move(int table) {
            if (orders.isEmpty()) {
                return () -> {};
            }
            int order = orders.get(random.nextInt(orders.size()));
            return () -> here.waiter.patch("/orders/" + order, "{\"table_id\":" + table + "}");
        }

        private void hold() {
            var found = new TreeMap<UUID, Integer>();
            var taken = new TreeMap<UUID, Boolean>();
            orders.forEach(id -> one(id).items().forEach(item -> {
                found.merge(item.clientRef(), 1, Integer::sum);
                taken.put(item.clientRef(), item.status() == ItemStatus.CANCELLED);
            }));
            tally.lost(lines.keySet().stream()
                    .filter(line -> !found.containsKey(line))
                    .count());
            tally.doubled(found.values().stream().filter(times -> times > 1).count());
            assertEquals(lines, taken, tally::toString);
        }

        /// So that the next evening finds the tables empty.
        private void leave(int order) {
            here.admin.delete("/orders/" + order);
        }

        private ItemView line(OrderView order, ItemView item) {
            return one(order.id()).items().stream()
                    .filter(each -> each.id() == item.id())
                    .findFirst()
                    .orElse(item);
        }

        private OrderView one(int order) {
            return here.admin.get("/orders/" + order).expect(200).as(OrderView.class);
        }

        private void attempt(Runnable work) {
            try {
                work.run();
            } catch (RefusedException _) {
                // Such as an order that has been closed meanwhile: its author is told.
            }
        }
    }
}
