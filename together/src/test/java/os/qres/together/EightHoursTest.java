package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.pos.draft.DraftLine;
import os.qres.server.MovableClock;
import os.qres.server.TestStore;
import os.qres.server.faults.Tally;
import os.qres.terminal.connection.Reply;
import os.qres.test.network.FaultProxy;
import os.qres.test.process.Deadline;

/// The server is away for eight hours, on a clock that is moved. Five waiters sign in, open tables, order and take
/// cash; some of them the same tables. Their tickets go to the bar's display and the hot station's printer meanwhile.
/// When the server is back everything is there, once, and it knows the tickets for the same; what it must refuse, since
/// the pizza has run out meanwhile, lies before the waiter again.
///
/// `-Dqres.offline.orders=1000` is the long form.
class EightHoursTest {
    private static final int ORDERS = Integer.getInteger("qres.offline.orders", 100);
    private static final int WAITERS = 5;
    private static final Duration AWAY = Duration.ofHours(8);
    private static final Duration PATIENCE = Duration.ofSeconds(120 + ORDERS);

    @TempDir
    Path folder;

    private final Tally tally = new Tally("eight hours without the server");
    private final Random random = new Random(tally.seed());
    private final Set<UUID> sent = new HashSet<>();
    private final Set<UUID> bar = new HashSet<>();
    private final Set<String> hot = new HashSet<>();
    private final Map<UUID, Money> paid = new HashMap<>();
    private MovableClock clock;
    private Crew crew;
    private KitchenAlone kitchen;

    @Test
    void whatWasDoneWithoutTheServerIsThereOnceWhenItIsBack() {
        clock = new MovableClock("2026-11-20T12:00:00Z");
        try (Crew opened = new Crew(folder, WAITERS, 10, clock)) {
            crew = opened;
            for (int i = 0; i < WAITERS; i++) {
                crew.tills.get(i).awaitLive();
                crew.signIn(i);
            }
            try (var alone = new KitchenAlone(crew, folder.resolve("display"), clock)) {
                kitchen = alone;
                crew.networks.forEach(FaultProxy::partition);
                crew.tills.forEach(Till::awaitOffline);
                evening();
                crew.networks.forEach(FaultProxy::heal);
                long healed = System.nanoTime();
                crew.tills.forEach(
                        till -> Deadline.await("an empty outbox", PATIENCE, () -> till.outbox.waitingCount() == 0));
                System.out.printf("all sent %.1f s after the server was back%n", (System.nanoTime() - healed) / 1e9);
                hold();
                kitchen.hold(bar, hot, crew.lines().keySet(), tally);
            }
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
    }

    private void evening() {
        for (int i = 0; i < ORDERS; i++) {
            clock.forward(AWAY.dividedBy(ORDERS));
            if (i == ORDERS / 2) {
                signInAnew();
                crew.admin()
                        .patch("/dishes/" + crew.here.pizza.id() + "/availability", "{\"is_available\":false}")
                        .expect(200);
            }
            Till till = crew.tills.get(random.nextInt(WAITERS));
            int table = crew.tables.get(random.nextInt(crew.tables.size())).id();
            order(till, table);
            if (random.nextInt(3) == 0) {
                order(till, table);
            }
            kitchen.beat(till, random);
            if (random.nextInt(2) == 0) {
                pay(till, table);
            }
            tally.tried(1);
        }
    }

    /// The server is away, and the terminal was locked.
    private void signInAnew() {
        for (int i = 0; i < WAITERS; i++) {
            Till till = crew.tills.get(i);
            till.run(till.signIn::lock);
            crew.signIn(i);
        }
    }

    private void order(Till till, int table) {
        List<DraftLine> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            lines.add(random.nextInt(8) == 0 ? pizza() : cola());
        }
        lines.forEach(line -> sent.add(line.ref()));
        assertInstanceOf(Reply.Unreachable.class, till.order(table, lines));
    }

    private DraftLine cola() {
        DraftLine cola = DraftLine.of(crew.here.cola.id());
        bar.add(cola.ref());
        return cola;
    }

    private DraftLine pizza() {
        UUID ref = UUID.randomUUID();
        String mark = ref.toString().substring(0, 13);
        hot.add(mark);
        return new DraftLine(
                ref,
                crew.here.pizza.id(),
                crew.here.large.id(),
                List.of(),
                1,
                mark,
                null,
                null,
                null,
                false,
                List.of(),
                null);
    }

    /// Cash for all that this terminal knows of the table.
    private void pay(Till till, int table) {
        OrderView owed = till.on(() -> till.house.owed(table).orElseThrow());
        UUID ref = UUID.randomUUID();
        Money amount = owed.totalPrice().minus(owed.paidTotal());
        PaymentChange cash = new PaymentChange(
                PaymentStatus.PAID, crew.here.cash.id(), amount, amount, null, ref, null, null, null, null, null, null);
        assertTrue(amount.compareTo(Money.ZERO) > 0, amount::toString);
        var reply = till.on(() -> till.house.commands().pay(owed, cash, "table " + table));
        assertInstanceOf(Reply.Unreachable.class, reply.join());
        assertTrue(till.on(() -> till.house.owed(table).isEmpty()), "the table's next guests begin anew");
        paid.put(ref, amount);
    }

    private void hold() {
        Map<UUID, Integer> lines = crew.lines();
        Set<UUID> before = new HashSet<>();
        Set<UUID> refusedMoney = new HashSet<>();
        for (Till till : crew.tills) {
            till.run(() -> {
                till.house.drafts().byTable().values().stream()
                        .flatMap(draft -> draft.lines().stream())
                        .filter(line -> line.refusal() != null)
                        .forEach(line -> before.add(line.ref()));
                till.outbox.refused().forEach(task -> sent.stream()
                        .filter(ref -> String.valueOf(task.command().body()).contains(ref.toString()))
                        .forEach(before::add));
                till.outbox.refused().forEach(task -> paid.keySet().stream()
                        .filter(ref -> String.valueOf(task.command().body()).contains(ref.toString()))
                        .forEach(refusedMoney::add));
            });
        }
        tally.lost(sent.stream()
                .filter(ref -> !lines.containsKey(ref) && !before.contains(ref))
                .count());
        tally.doubled(lines.values().stream().filter(times -> times > 1).count());
        tally.doubled(before.stream().filter(lines::containsKey).count());
        Map<String, Long> money =
                TestStore.column(crew.here.server().database(), "select concat(client_ref, ' ', amount) from payment")
                        .stream()
                        .collect(Collectors.groupingBy(payment -> payment, Collectors.counting()));
        tally.lost(paid.entrySet().stream()
                .filter(payment -> !money.containsKey(
                        payment.getKey() + " " + payment.getValue().minor()))
                .filter(payment -> !refusedMoney.contains(payment.getKey()))
                .count());
        tally.doubled(money.values().stream().filter(times -> times > 1).count());
        assertTrue(!before.isEmpty(), "nothing was refused, though the pizza had run out");
        assertEquals(
                List.of(),
                TestStore.column(
                        crew.here.server().database(),
                        "select item_ref from fired group by item_ref, kind having count(*) > 1"),
                tally::toString);
        List<Integer> crowded = crew.orders().stream()
                .filter(order -> order.tableId() != null
                        && order.paymentStatus() == PaymentStatus.UNPAID
                        && order.cancelledAt() == null)
                .collect(Collectors.groupingBy(OrderView::tableId, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(table -> table.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), crowded, "a table has one open order");
        System.out.printf(
                "%d lines sent, %d of them refused and before a waiter again; %d payments, %d of them tasks%n",
                sent.size(), before.size(), paid.size(), refusedMoney.size());
    }
}
