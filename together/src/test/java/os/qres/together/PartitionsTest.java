package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.server.TestRestaurant;
import os.qres.server.TestStore;
import os.qres.server.faults.Houses;
import os.qres.server.faults.Tally;
import os.qres.terminal.connection.Command;
import os.qres.terminal.connection.Reply;
import os.qres.test.network.Fault;
import os.qres.test.network.FaultProxy;
import os.qres.test.network.Flow;
import os.qres.test.process.Deadline;

/// Two to five terminals order at three tables and take lines back while their networks break and heal: cut, cut in
/// the middle of a request or an answer, dead without a word, slow, sent twice, or with whole requests that come once
/// more after they were answered and later ones have passed. Within five seconds of the last healing all of them show
/// the same; every line that a person was told is safe is there once, what was taken back is taken back, what was
/// refused is not done, and the kitchen's ledger says what the lines say. What comes late after that changes nothing.
///
/// `-Dqres.partitions=10000` is the long form. An evening is mostly waiting for networks, so that
/// `-Dqres.partitions.restaurants=6` restaurants, each with a server and five terminals, share them.
class PartitionsTest {
    private static final int EVENINGS = Integer.getInteger("qres.partitions", 3);
    private static final int RESTAURANTS = Integer.getInteger("qres.partitions.restaurants", 1);
    private static final int MOST = 5;
    private static final int STEPS = 14;
    private static final Duration CONVERGED = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Tally tally = new Tally("terminals behind networks that break");
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private final Starvation starvation = new Starvation();

    @Test
    void terminalsConvergeAndEveryAcknowledgedLineIsThereOnce() throws InterruptedException, ExecutionException {
        try (starvation) {
            Houses.share(RESTAURANTS, EVENINGS, Restaurant::new);
        } finally {
            tally.print();
            printTimes();
        }
        tally.holdNothingLostOrDoubled();
    }

    private void printTimes() {
        long[] nanos = times.stream().mapToLong(Long::longValue).sorted().toArray();
        if (nanos.length > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "converged after the networks had healed: half within %.2f s, 99 of 100 within %.2f s, the last after"
                            + " %.2f s; %d later than %d s%n",
                    nanos[nanos.length / 2] / 1e9,
                    nanos[nanos.length * 99 / 100] / 1e9,
                    nanos[nanos.length - 1] / 1e9,
                    LongStream.of(nanos).filter(n -> n > CONVERGED.toNanos()).count(),
                    CONVERGED.toSeconds());
        }
    }

    private final class Restaurant implements Houses.House {
        private final Crew crew;
        /// The last order of the evening before.
        private int before;

        Restaurant(int number) {
            Path own = folder.resolve("restaurant" + number);
            crew = new Crew(own, MOST, 1, TestRestaurant.FOR_HOURS, Clock.systemUTC());
        }

        @Override
        public void begin() {
            for (int i = 0; i < MOST; i++) {
                crew.tills.get(i).awaitLive();
                crew.signIn(i);
            }
        }

        @Override
        public void evening(int number) {
            evening(new Random(tally.seed() + number));
            tally.tried(1);
        }

        @Override
        public void close() {
            crew.close();
        }

        private void evening(Random random) {
            int size = random.nextInt(2, MOST + 1);
            Set<UUID> safe = ConcurrentHashMap.newKeySet();
            Set<UUID> taken = ConcurrentHashMap.newKeySet();
            Set<UUID> refused = ConcurrentHashMap.newKeySet();
            crew.networks.forEach(FaultProxy::remember);
            List<CompletableFuture<?>> open = new ArrayList<>();
            for (int step = 0; step < STEPS * size; step++) {
                int who = random.nextInt(size);
                Till till = crew.tills.get(who);
                switch (random.nextInt(10)) {
                    case 0 -> crew.networks.get(who).partition();
                    case 1 -> crew.networks.get(who).heal();
                    case 2 -> disturb(crew.networks.get(who), random);
                    case 3 -> takeBack(till, random, taken).ifPresent(open::add);
                    case 4 -> late(crew.networks.get(who), random);
                    case 5 -> pizza(random.nextBoolean());
                    case 6 -> open.add(pizza(till, refused));
                    default -> open.add(order(till, random, safe));
                }
            }
            crew.networks.forEach(network -> network.set(Fault.NONE));
            crew.networks.forEach(FaultProxy::heal);
            long healed = System.nanoTime();
            long starved = starvation.nanos();
            Deadline.await("the same on all terminals", PATIENCE, () -> isConverged(size));
            long took = System.nanoTime() - healed - (starvation.nanos() - starved);
            times.add(took);
            assertTrue(took < CONVERGED.toNanos(), () -> "converged only after " + took / 1e9 + " s; " + tally);
            open.forEach(CompletableFuture::join);
            hold(safe, taken);
            Set<UUID> there = Set.copyOf(tonight(""));
            tally.doubled(refused.stream().filter(there::contains).count());
            pizza(true);
            holdWhatComesLate();
            leave();
        }

        private void disturb(FaultProxy network, Random random) {
            if (random.nextInt(5) == 0) {
                network.silence();
                return;
            }
            network.set(
                    switch (random.nextInt(4)) {
                        case 0 -> Fault.up(Flow.cutAfter(random.nextInt(1, 900)));
                        case 1 -> Fault.down(Flow.cutAfter(random.nextInt(1, 900)));
                        case 2 -> Fault.down(Flow.late(Duration.ofMillis(random.nextInt(1, 300))));
                        default -> Fault.TWICE;
                    });
            network.cut();
        }

        /// Of what has been answered, something comes once more.
        private void late(FaultProxy network, Random random) {
            List<String> answered = network.answered();
            if (!answered.isEmpty()) {
                network.late(answered.get(random.nextInt(answered.size())));
            }
        }

        /// All that was said tonight comes once more, in any order, now that the pizza is there for everybody.
        private void holdWhatComesLate() {
            String before = all();
            crew.networks.forEach(network -> network.answered().reversed().forEach(network::late));
            assertEquals(before, all(), () -> "what came late has changed something; " + tally);
        }

        /// What a late request could change.
        private String all() {
            return Stream.of(
                            "count(*) from order_item",
                            "count(*) from fired",
                            "count(*) from ticket",
                            "sum(version) from orders",
                            "max(id) from orders")
                    .map(what -> what + " " + stored("select " + what))
                    .toList()
                    .toString();
        }

        private void pizza(boolean isThere) {
            crew.here
                    .admin
                    .patch("/dishes/" + crew.here.pizza.id() + "/availability", "{\"is_available\":" + isThere + "}")
                    .expect(200);
        }

        /// A pizza to take away, which is refused while it is off; its guest then has something else.
        private CompletableFuture<?> pizza(Till till, Set<UUID> refused) {
            UUID ref = UUID.randomUUID();
            String order = """
                    {"order_type":"takeaway","items":[
                        {"client_ref":"%s","dish_id":%d,"dish_variation_id":%d,"quantity":1}]}""".formatted(ref, crew.here.pizza.id(), crew.here.small.id());
            return till.on(() -> till.outbox.submit(Command.post("/orders/", order, OrderView.class), "pizza"))
                    .thenAccept(reply -> {
                        if (reply instanceof Reply.Refused<?>) {
                            refused.add(ref);
                        }
                    });
        }

        private CompletableFuture<?> order(Till till, Random random, Set<UUID> safe) {
            int table = crew.tables.get(random.nextInt(crew.tables.size())).id();
            List<DraftLine> lines = List.of(DraftLine.of(crew.here.cola.id()), DraftLine.of(crew.here.cola.id()));
            return till.on(() -> {
                CheckDraft draft = CheckDraft.empty(table).with(lines);
                till.house.keep(till.house.drafts().of(table).with(lines));
                return till.house
                        .commands()
                        .send(till.house.drafts().of(table), "table")
                        .thenAccept(reply -> {
                            if (!(reply instanceof Reply.Refused<?>)) {
                                draft.lines().forEach(line -> safe.add(line.ref()));
                            }
                        });
            });
        }

        /// One of the lines that this terminal shows.
        private Optional<CompletableFuture<?>> takeBack(Till till, Random random, Set<UUID> taken) {
            return till.on(() -> {
                List<OrderView> orders = till.state.orders().values().stream()
                        .filter(order -> !order.items().isEmpty())
                        .sorted(Comparator.comparing(OrderView::id))
                        .toList();
                if (orders.isEmpty()) {
                    return Optional.empty();
                }
                OrderView order = orders.get(random.nextInt(orders.size()));
                ItemView item = order.items().get(random.nextInt(order.items().size()));
                return Optional.of(till.house
                        .commands()
                        .takeBack(order.id(), item, "Wrong dish", "table", null)
                        .thenAccept(reply -> {
                            if (reply instanceof Reply.Ok<?>) {
                                taken.add(item.clientRef());
                            }
                        }));
            });
        }

        private boolean isConverged(int size) {
            List<Till> tills = crew.tills.subList(0, size);
            if (tills.stream().anyMatch(till -> till.outbox.waitingCount() > 0)) {
                return false;
            }
            Set<Set<String>> shown = tills.stream().map(this::shown).collect(Collectors.toSet());
            // The server is asked last, since asking it takes longest.
            return shown.size() == 1 && shown.contains(Set.copyOf(stored("""
                            select concat(cast(i.client_ref as varchar), ' ', i.status, ' ', cast(i.quantity as varchar))
                            from order_item i join orders o on o.id = i.order_id
                            where o.cancelled_at is null and o.id >\s""" + before)));
        }

        /// Each line with how it stands.
        private Set<String> shown(Till till) {
            return till.on(() -> till.state.orders().values().stream()
                    .flatMap(order -> order.items().stream())
                    .map(item -> item.clientRef() + " " + item.status().name() + " " + item.quantity())
                    .collect(Collectors.toSet()));
        }

        private void hold(Set<UUID> safe, Set<UUID> taken) {
            assertEquals(List.of(), refusedLines(), () -> "nothing of this could be refused; " + tally);
            List<UUID> there = tonight("");
            tally.lost(safe.stream().filter(ref -> !there.contains(ref)).count());
            tally.doubled(there.size() - Set.copyOf(there).size());
            Set<UUID> cancelled = Set.copyOf(tonight(" and i.status = 'CANCELLED'"));
            tally.lost(taken.stream().filter(ref -> !cancelled.contains(ref)).count());
            assertEquals(List.of(), stored("""
                            select i.client_ref from order_item i join orders o on o.id = i.order_id left join (
                                select item_ref, sum(case when kind = 'FIRED' then quantity else -quantity end) as made
                                from fired group by item_ref) f on f.item_ref = i.client_ref
                            where (f.made is null
                                or f.made <> case when i.status = 'CANCELLED' then 0 else i.quantity end)
                                and o.id >\s""" + before), tally::toString);
        }

        /// Lines that are their waiter's again, with the reason.
        private List<DraftLine> refusedLines() {
            return crew.tills.stream()
                    .flatMap(till -> till
                            .on(() -> List.copyOf(till.house.drafts().byTable().values()))
                            .stream())
                    .flatMap(draft -> draft.lines().stream())
                    .filter(line -> line.refusal() != null)
                    .toList();
        }

        /// So that the next evening finds the tables and the kitchen empty, and on every terminal: one that has not
        /// heard of this evening at all would show its orders in the next, for as long as it takes to hear
        /// how they ended.
        private void leave() {
            List<String> orders = stored("select id from orders where id > " + before + " order by id");
            for (String order : orders) {
                crew.here.admin.delete("/orders/" + order).expect(200);
                before = Integer.parseInt(order);
            }
            crew.here.admin.post("/till/z-reports", "{\"carry_over\":true}").expect(201);
            long newest = Long.parseLong(stored("select max(seq) from event where type like 'order%'")
                    .getFirst());
            crew.tills.forEach(till -> Deadline.await(
                    "empty tables",
                    PATIENCE,
                    () -> till.on(() -> till.state.orders().isEmpty()
                            && till.state.snapshot().orElseThrow().seq() >= newest)));
        }

        /// The lines of this evening's orders.
        private List<UUID> tonight(String which) {
            return stored("select i.client_ref from order_item i join orders o on o.id = i.order_id where o.id > "
                            + before + which)
                    .stream()
                    .map(UUID::fromString)
                    .toList();
        }

        private List<String> stored(String question) {
            return TestStore.column(crew.here.server().database(), question);
        }
    }
}
