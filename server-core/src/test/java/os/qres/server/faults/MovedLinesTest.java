package os.qres.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.kitchen.TicketLine;
import os.qres.model.kitchen.TicketView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.JoinedCheck;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.TestClient;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.doctor.Doctor;
import os.qres.server.doctor.Report;
import os.qres.server.platform.access.Actor;

/// Lines are ordered, held, fired, split, moved, joined, separated, changed, taken back, made and paid in any
/// order, and much of it is sent twice, at once or after other steps. After each step the ledger says what a
/// count by hand says, every portion that waits to be made stands on one ticket, and every check comes to its
/// lines; at the end the doctor finds nothing.
///
/// `-Dqres.moves=10000` is the long form.
class MovedLinesTest {
    private static final int SEQUENCES = Integer.getInteger("qres.moves", 60);
    private static final int STEPS = 12;

    @TempDir
    Path folder;

    private TestRestaurant here;
    private final Tally tally = new Tally("moved lines");
    private final Map<String, Integer> done = new TreeMap<>();

    @Test
    void whateverHappensToLinesTheyAreMadeOnceAndChecksComeToTheirLines() {
        try (var restaurant = new TestRestaurant(folder, TestRestaurant.FOR_HOURS, Clock.systemUTC())) {
            here = restaurant;
            for (int i = 0; i < SEQUENCES; i++) {
                long seed = tally.seed() + i;
                try {
                    new Sequence(new Random(seed)).run();
                } catch (AssertionError e) {
                    throw new AssertionError("sequence of -Dqres.seed=" + seed, e);
                }
                tally.tried(1);
            }
            holdWell();
        } finally {
            tally.print();
            System.out.println("moved lines: " + done);
        }
        tally.holdNothingLostOrDoubled();
        if (SEQUENCES >= 100) {
            assertEquals(
                    Set.of(
                            "order",
                            "hold",
                            "fire",
                            "move",
                            "split",
                            "join",
                            "separate",
                            "change",
                            "void",
                            "cook",
                            "pay",
                            "table",
                            "cancel",
                            "comp",
                            "bump",
                            "recall",
                            "discount"),
                    done.keySet(),
                    "each must have gone well at times");
        }
    }

    private void holdWell() {
        Report report = new Doctor(here.server().settings(), Clock.systemUTC())
                .examine(here.server().rowKey());
        var text = new StringWriter();
        report.print(new PrintWriter(text, true), Locale.ENGLISH);
        assertEquals(0, report.exitCode(), text::toString);
    }

    private final class Sequence {
        private final Random random;
        private final int[] tables = {here.table1.id(), here.table2.id()};
        private final Set<Integer> orders = new HashSet<>();
        private final List<Integer> bumped = new ArrayList<>();
        private final List<Runnable> gone = new ArrayList<>();
        private List<OrderView> all = List.of();

        /// For each line that was ordered: how many portions the kitchen is to make, counted by hand.
        private final Map<UUID, Integer> wanted = new HashMap<>();
        /// For each line, the one that was ordered.
        private final Map<UUID, UUID> origins = new HashMap<>();

        Sequence(Random random) {
            this.random = random;
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                step();
                if (random.nextInt(3) == 0) {
                    replay();
                }
                hold();
            }
            orders.forEach(this::leave);
            for (TicketView ticket : tickets()) {
                here.kitchen.post("/kitchen/tickets/" + ticket.id() + "/bump", null);
            }
        }

        /// So that the next sequence finds the tables empty.
        private void leave(int order) {
            if (here.admin.delete("/orders/" + order).status() == 409) {
                here.admin.patch(
                        "/orders/" + order + "/payment",
                        "{\"payment_status\":\"paid\",\"payment_method_id\":" + here.cash.id() + "}");
            }
        }

        private void step() {
            List<OrderView> open = open();
            int choice = open.isEmpty() ? 0 : random.nextInt(25);
            switch (choice) {
                case 0, 1, 2 -> order();
                case 3, 4, 5, 6 -> move(any(open), any(open));
                case 7, 8 -> split(any(open));
                case 9, 10 -> join(any(open), any(open));
                case 11, 12 -> separate(open);
                case 13 -> change(any(open));
                case 14 -> takeBack(any(open));
                case 15, 22, 23 -> cook(any(open));
                case 16 -> pay(any(open));
                case 17 -> table(any(open));
                case 18 -> fire(any(open));
                case 19 -> hold(any(open));
                case 20, 24 -> allow(any(open));
                default -> end(any(open));
            }
        }

        private void order() {
            var lines = new ArrayList<String>();
            var asked = new HashMap<UUID, Integer>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                var ref = UUID.randomUUID();
                int quantity = random.nextInt(1, 5);
                boolean hold = random.nextInt(4) == 0;
                boolean isPizza = random.nextInt(3) == 0;
                asked.put(ref, hold ? 0 : quantity);
                lines.add(
                        "{\"client_ref\":\"%s\",\"dish_id\":%d,%s\"quantity\":%d,\"seat\":%d,\"course\":%d,\"hold\":%s}"
                                .formatted(
                                        ref,
                                        isPizza ? here.pizza.id() : here.cola.id(),
                                        isPizza ? "\"dish_variation_id\":" + here.small.id() + "," : "",
                                        quantity,
                                        random.nextInt(1, 4),
                                        random.nextInt(1, 3),
                                        hold));
            }
            int table = tables[random.nextInt(tables.length)];
            String body = "{\"table_id\":%d,\"covers\":2,\"items\":[%s]}".formatted(table, String.join(",", lines));
            Got got = send("POST", "/orders/", body);
            if (went("order", got)) {
                orders.add(got.as(OrderView.class).id());
                asked.forEach((ref, quantity) -> {
                    origins.put(ref, ref);
                    wanted.put(ref, quantity);
                });
            }
        }

        /// Some lines, whole or in parts; what would be split off counts as the line it comes from.
        private String portions(OrderView from) {
            var parts = new ArrayList<String>();
            for (ItemView item : from.items()) {
                if (random.nextBoolean() || item.status() == ItemStatus.CANCELLED) {
                    continue;
                }
                int quantity = random.nextInt(1, item.quantity() + 1);
                var ref = UUID.randomUUID();
                origins.put(ref, origins.get(item.clientRef()));
                parts.add("{\"item_id\":%d,\"quantity\":%d,\"client_ref\":\"%s\"%s}"
                        .formatted(item.id(), quantity, ref, Seen.sometimes(random, item)));
            }
            String seats = random.nextInt(3) == 0 ? ",\"seats\":[1]" : "";
            return "\"items\":[" + String.join(",", parts) + "]" + seats;
        }

        private void move(OrderView from, OrderView to) {
            went("move", send("POST", path(from, "/move"), "{\"to_order_id\":" + to.id() + "," + portions(from) + "}"));
        }

        private void split(OrderView from) {
            Got got = send(
                    "POST",
                    path(from, "/split"),
                    "{\"client_ref\":\"" + UUID.randomUUID() + "\"," + portions(from) + "}");
            if (went("split", got)) {
                orders.add(got.as(os.qres.model.checks.CheckPair.class).to().id());
            }
        }

        private void join(OrderView from, OrderView to) {
            went("join", send("POST", path(from, "/join"), "{\"to_order_id\":" + to.id() + "}"));
        }

        private void separate(List<OrderView> open) {
            List<JoinedCheck> joined =
                    open.stream().flatMap(host -> host.joined().stream()).toList();
            if (!joined.isEmpty()) {
                went("separate", send("POST", "/orders/" + any(joined).orderId() + "/separate", "{}"));
            }
        }

        private void change(OrderView order) {
            ItemView item = line(order);
            int quantity = random.nextInt(1, 6);
            if (item == null) {
                return;
            }
            String wanted = "{\"quantity\":" + quantity;
            assertTrue(send("PATCH", path(order, item), wanted + ",\"seen\":" + Seen.of(item, 1) + "}")
                            .status()
                    >= 400);
            if (went("change", send("PATCH", path(order, item), wanted + Seen.sometimes(random, item) + "}"))) {
                made(item, item.firedAt() == null ? 0 : quantity - item.quantity());
            }
        }

        private void takeBack(OrderView order) {
            ItemView item = line(order);
            if (item == null) {
                return;
            }
            boolean isGone = item.status() == ItemStatus.CANCELLED;
            String seen = "{\"reason\":\"Left\"" + Seen.sometimes(random, item) + "}";
            if (went("void", send("DELETE", path(order, item), seen)) && !isGone) {
                made(item, item.firedAt() == null ? 0 : -item.quantity());
            }
        }

        private void cook(OrderView order) {
            if (random.nextBoolean()) {
                bump();
                return;
            }
            ItemView item = line(order);
            if (item != null) {
                String[] steps = {"cooking", "ready", "served"};
                String to = steps[random.nextInt(steps.length)];
                TestClient sender = to.equals("served") ? here.waiter : here.kitchen;
                went("cook", sender.patch(path(order, item) + "/status", "{\"status\":\"" + to + "\"}"));
            }
        }

        private void bump() {
            if (!bumped.isEmpty() && random.nextInt(3) == 0) {
                went("recall", here.kitchen.post("/kitchen/tickets/" + any(bumped) + "/recall", null));
                return;
            }
            List<TicketView> tickets = tickets();
            if (!tickets.isEmpty()) {
                int ticket = any(tickets).id();
                went("bump", here.kitchen.post("/kitchen/tickets/" + ticket + "/bump", null));
                bumped.add(ticket);
            }
        }

        private void pay(OrderView order) {
            String what = "{\"payment_status\":\"paid\",\"payment_method_id\":" + here.cash.id();
            ItemView item = line(order);
            String part =
                    switch (random.nextInt(4)) {
                        case 0 -> "}";
                        case 1 -> ",\"amount\":100}";
                        case 2 -> ",\"share\":{\"part\":1,\"of\":3}}";
                        default ->
                            item == null
                                    ? "}"
                                    : ",\"share\":{\"items\":[{\"item_id\":" + item.id() + ",\"part\":1,\"of\":2}]}}";
                    };
            went("pay", send("PATCH", path(order, "/payment"), what + part));
        }

        private void table(OrderView order) {
            int table = tables[random.nextInt(tables.length)];
            went("table", send("PATCH", path(order, ""), "{\"table_id\":" + table + "}"));
        }

        private void fire(OrderView order) {
            if (went("fire", send("POST", path(order, "/fire"), "{}"))) {
                order.items().stream()
                        .filter(item -> item.firedAt() == null && item.status() == ItemStatus.NEW)
                        .forEach(item -> made(item, item.quantity()));
            }
        }

        private void hold(OrderView order) {
            ItemView item = line(order);
            if (item == null) {
                return;
            }
            boolean isFired = item.firedAt() != null && item.status() == ItemStatus.NEW;
            if (went("hold", send("POST", path(order, "/hold"), "{\"item_ids\":[" + item.id() + "]}")) && isFired) {
                made(item, -item.quantity());
            }
        }

        private void allow(OrderView order) {
            ItemView item = line(order);
            if (item == null) {
                return;
            }
            if (random.nextBoolean()) {
                went("comp", send(here.admin, "POST", path(order, item) + "/comp", "{\"reason\":\"Cold\"}"));
                return;
            }
            String what = random.nextBoolean() ? "\"basis_points\":1000" : "\"amount\":33.33";
            String of = random.nextInt(3) == 0 ? "" : "\"item_id\":" + item.id() + ",";
            String body = "{%s%s,\"reason\":\"Late\"}".formatted(of, what);
            went("discount", send(here.admin, "POST", path(order, "/discounts"), body));
        }

        private void end(OrderView order) {
            if (random.nextInt(3) == 0 && went("cancel", send("DELETE", path(order, ""), null))) {
                order.items().stream()
                        .filter(item -> item.status() != ItemStatus.CANCELLED && item.status() != ItemStatus.SERVED)
                        .filter(item -> item.firedAt() != null)
                        .forEach(item -> made(item, -item.quantity()));
            }
        }

        private void made(ItemView item, int more) {
            wanted.merge(origins.get(item.clientRef()), more, Integer::sum);
        }

        /// Under a key, and often twice.
        private Got send(String method, String path, @Nullable String body) {
            return send(here.waiter, method, path, body);
        }

        private Got send(TestClient sender, String method, String path, @Nullable String body) {
            TestClient keyed = sender.with("Idempotency-Key", UUID.randomUUID().toString());
            Got got = keyed.send(method, path, body);
            if (got.status() < 300) {
                gone.add(() -> assertEquals(
                        got.status(), keyed.send(method, path, body).status()));
            }
            if (random.nextInt(3) == 0) {
                assertEquals(got.status(), keyed.send(method, path, body).status());
            }
            return got;
        }

        /// What went well is sent again, whatever has happened since.
        private void replay() {
            if (!gone.isEmpty()) {
                any(gone).run();
            }
        }

        private boolean went(String what, Got got) {
            assertTrue(got.status() < 500, got::body);
            if (got.status() < 300) {
                done.merge(what, 1, Integer::sum);
            }
            return got.status() < 300;
        }

        private List<OrderView> open() {
            return all.stream()
                    .filter(order -> order.status() != OrderStatus.CANCELLED)
                    .filter(order -> order.paymentStatus() == PaymentStatus.UNPAID)
                    .toList();
        }

        /// At the door, since that is asked after each step.
        private List<OrderView> read() {
            var server = here.server().wiring();
            return server.database().read(Actor.SYSTEM, in -> server.orders().some(in, orders));
        }

        private <T> T any(List<T> those) {
            return those.get(random.nextInt(those.size()));
        }

        private @Nullable ItemView line(OrderView order) {
            return order.items().isEmpty() ? null : any(order.items());
        }

        private static String path(OrderView order, String what) {
            return "/orders/" + order.id() + what;
        }

        private static String path(OrderView order, ItemView item) {
            return "/orders/" + order.id() + "/items/" + item.id();
        }

        private void hold() {
            Map<UUID, Integer> made = ledger();
            tally.lost(wanted.entrySet().stream()
                    .filter(each -> made.getOrDefault(each.getKey(), 0) < each.getValue())
                    .count());
            tally.doubled(wanted.entrySet().stream()
                    .filter(each -> made.getOrDefault(each.getKey(), 0) > each.getValue())
                    .count());
            all = read();
            all.forEach(this::holdSums);
            var told = new HashMap<UUID, Integer>();
            all.stream()
                    .flatMap(order -> order.items().stream())
                    .filter(item -> item.firedAt() != null && item.status() != ItemStatus.CANCELLED)
                    .forEach(item -> told.merge(origins.get(item.clientRef()), item.quantity(), Integer::sum));
            wanted.forEach((ref, portions) -> assertEquals(portions, made.getOrDefault(ref, 0), tally::toString));
            wanted.forEach((ref, portions) -> assertEquals(portions, told.getOrDefault(ref, 0), tally::toString));
            holdTickets();
        }

        /// Made, by what was ordered.
        private Map<UUID, Integer> ledger() {
            return here.server().wiring().database().read(Actor.SYSTEM, in -> in
                    .session()
                    .createNativeQuery("""
                            select cast(item_ref as varchar(36)), sum(case kind when 'FIRED' then quantity else -quantity end)
                            from fired where item_ref in (?1) group by item_ref""", Object[].class)
                    .setParameter(1, wanted.isEmpty() ? Set.of(new UUID(0, 0)) : wanted.keySet())
                    .getResultList()
                    .stream()
                    .collect(Collectors.toMap(
                            row -> UUID.fromString((String) row[0]), row -> ((Number) row[1]).intValue())));
        }

        private void holdSums(OrderView order) {
            Money lines = order.items().stream().map(ItemView::due).reduce(Money.ZERO, Money::plus);
            assertEquals(order.totalPrice(), lines, "lines come to the check");
            assertEquals(
                    order.subtotal()
                            .minus(order.discountTotal())
                            .plus(order.serviceCharge())
                            .plus(order.taxAdded()),
                    order.totalPrice());
            assertTrue(!order.totalPrice().minus(order.paidTotal()).isNegative(), "no more is paid than is owed");
            assertEquals(
                    order.paidTotal(),
                    order.payments().stream().map(each -> each.amount()).reduce(Money.ZERO, Money::plus));
        }

        /// Every line that is to be made stands once on the open tickets of its own check, and nothing else does.
        private void holdTickets() {
            var standing = new TreeMap<Integer, Integer>();
            for (TicketView ticket : tickets()) {
                for (TicketLine line : ticket.lines()) {
                    boolean isToBeMade = line.status() == ItemStatus.NEW || line.status() == ItemStatus.COOKING;
                    if (isToBeMade && orders.contains(ticket.orderId())) {
                        assertEquals(null, standing.put(line.itemId(), line.quantity()), "twice on tickets");
                    }
                }
            }
            var expected = new TreeMap<Integer, Integer>();
            all.stream()
                    .flatMap(order -> order.items().stream())
                    .filter(item -> item.firedAt() != null)
                    .filter(item -> item.status() == ItemStatus.NEW || item.status() == ItemStatus.COOKING)
                    .forEach(item -> expected.put(item.id(), item.quantity()));
            assertEquals(expected, standing, "what is to be made stands on tickets");
        }

        private List<TicketView> tickets() {
            return here
                    .kitchen
                    .get("/kitchen/tickets/?status=open&limit=500")
                    .expect(200)
                    .listOf(TicketView.class)
                    .stream()
                    .filter(ticket -> orders.contains(ticket.orderId()))
                    .toList();
        }
    }
}
