package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import os.qres.model.Role;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewOrder;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Intent;
import os.qres.server.platform.problem.RefusedException;
import os.qres.test.network.FaultProxy;

/// A restaurant where two to five terminals work on two tables in any order, evening after evening.
final class SharedTables implements Houses.House {
    private static final int STEPS = 12;

    private final TestRestaurant here;
    private final FaultProxy network;
    private final Intent waiter;
    private final Tally tally;

    SharedTables(Path folder, Tally tally) {
        this.tally = tally;
        here = new TestRestaurant(folder, TestRestaurant.FOR_HOURS, Clock.systemUTC());
        network = FaultProxy.before(here.server().address());
        waiter = Intent.of(new Actor(here.waiterId, Role.WAITER, null, null, Locale.ENGLISH));
    }

    @Override
    public void evening(int number) {
        new Evening(new Random(tally.seed() + number)).run();
        tally.tried(1);
    }

    @Override
    public void close() {
        network.close();
        here.close();
    }

    /// What a terminal wants, and may send again.
    private interface Wish {
        void send();
    }

    /// Every portion was fired once, and taken back once if it was cancelled.
    @Override
    public void end() {
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
        /// What to take away, which was refused while it was off.
        private final Set<UUID> refused = new HashSet<>();
        private final Set<Integer> outings = new TreeSet<>();

        Evening(Random random) {
            this.random = random;
        }

        void run() {
            network.remember();
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
                if (random.nextInt(4) == 0) {
                    late();
                }
            }
            // The partition heals: what waited is sent, in each terminal's own order or not.
            cutOff.forEach(Wish::send);
            hold();
            // And all that was answered comes once more, the last first, now that nothing is off.
            pizza(true).send();
            network.answered().reversed().forEach(network::late);
            hold();
            orders.forEach(this::leave);
            outings.forEach(this::leave);
        }

        /// Of what has been answered, something comes once more.
        private void late() {
            List<String> answered = network.answered();
            if (!answered.isEmpty()) {
                network.late(answered.get(random.nextInt(answered.size())));
            }
        }

        /// With a key, over a network that may deliver it again; or without, straight to the server.
        private TestClient sender() {
            return random.nextBoolean()
                    ? here.waiter
                            .at(network.address())
                            .with("Idempotency-Key", UUID.randomUUID().toString())
                    : here.waiter;
        }

        private Wish wish() {
            int table = tables[random.nextInt(tables.length)];
            return switch (random.nextInt(8)) {
                case 0, 1, 2 -> order(table);
                case 3 -> taken();
                case 4 -> outing();
                case 5 -> pizza(random.nextBoolean());
                case 6 -> move(tables[random.nextInt(tables.length)]);
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

        private Wish pizza(boolean isThere) {
            return () -> here.admin
                    .patch("/dishes/" + here.pizza.id() + "/availability", "{\"is_available\":" + isThere + "}")
                    .expect(200);
        }

        /// A pizza to take away, with a key.
        private Wish outing() {
            UUID ref = UUID.randomUUID();
            String body = """
                    {"order_type":"takeaway","items":[
                        {"client_ref":"%s","dish_id":%d,"dish_variation_id":%d,"quantity":1}]}""".formatted(ref, here.pizza.id(), here.small.id());
            TestClient sender = here.waiter.at(network.address()).with("Idempotency-Key", ref.toString());
            return () -> {
                Got got = sender.post("/orders/", body);
                if (got.status() < 300) {
                    outings.add(got.as(OrderView.class).id());
                } else {
                    refused.add(ref);
                }
            };
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
            TestClient sender = sender();
            return about(
                    (order, item, seen) -> sender.send(
                                            "DELETE",
                                            "/orders/" + order.id() + "/items/" + item.id(),
                                            "{\"reason\":\"Left\"" + seen + "}")
                                    .status()
                            < 300,
                    true);
        }

        private Wish change() {
            int quantity = random.nextInt(1, 5);
            TestClient sender = sender();
            return about(
                    (order, item, seen) -> {
                        int before = line(order, item).quantity();
                        Got got = sender.patch(
                                "/orders/" + order.id() + "/items/" + item.id(),
                                "{\"quantity\":" + quantity + seen + "}");
                        boolean isDone = got.status() < 300;
                        boolean isFirst = got.header("Idempotency-Replayed").isEmpty();
                        if (isDone && isFirst && !seen.isEmpty()) {
                            assertEquals(item.quantity(), before, "nobody's change is undone by who had not seen it");
                        }
                        return isDone;
                    },
                    false);
        }

        private interface Doing {
            boolean isDone(OrderView order, ItemView item, String seen);
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
            String seen = Seen.sometimes(random, item);
            return () -> {
                if (doing.isDone(order, item, seen) && takesBack) {
                    lines.put(item.clientRef(), true);
                }
            };
        }

        private Wish move(int table) {
            if (orders.isEmpty()) {
                return () -> {};
            }
            int order = orders.get(random.nextInt(orders.size()));
            TestClient sender = sender();
            return () -> sender.patch("/orders/" + order, "{\"table_id\":" + table + "}");
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
            refused.forEach(ref -> tally.doubled(TestStore.column(
                            here.server().database(), "select id from order_item where client_ref = '" + ref + "'")
                    .size()));
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
