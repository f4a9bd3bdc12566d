package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.server.TestStore;
import os.qres.server.faults.Tally;
import os.qres.terminal.connection.Reply;
import os.qres.test.network.Fault;
import os.qres.test.network.FaultProxy;
import os.qres.test.network.Flow;
import os.qres.test.process.Deadline;

/// Two to five terminals order at three tables while their networks break and heal: cut, cut in the middle of a
/// request or an answer, or sent twice. Within five seconds of the last healing all of them show the same, and every
/// line that a person was told is safe is there once.
///
/// `-Dqres.partitions=10000` is the long form.
class PartitionsTest {
    private static final int EVENINGS = Integer.getInteger("qres.partitions", 3);
    private static final int MOST = 5;
    private static final int STEPS = 10;
    private static final Duration CONVERGED = Duration.ofSeconds(5);
    /// A loaded machine may take longer to say so; how long it took is measured by the terminals' own clock.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Tally tally = new Tally("terminals behind networks that break");
    private Crew crew;
    private long slowest;

    @Test
    void terminalsConvergeAndEveryAcknowledgedLineIsThereOnce() {
        try (Crew opened = new Crew(folder, MOST, 1, Clock.systemUTC())) {
            crew = opened;
            for (int i = 0; i < MOST; i++) {
                crew.tills.get(i).awaitLive();
                crew.signIn(i);
            }
            for (int i = 0; i < EVENINGS; i++) {
                evening(new Random(tally.seed() + i));
                tally.tried(1);
            }
            assertEquals(
                    List.of(),
                    TestStore.column(
                            crew.here.server().database(),
                            "select item_ref from fired group by item_ref, kind having count(*) > 1"),
                    tally::toString);
        } finally {
            tally.print();
            System.out.printf("converged at the latest %.1f s after the networks had healed%n", slowest / 1e9);
        }
        tally.holdNothingLostOrDoubled();
    }

    private void evening(Random random) {
        int size = random.nextInt(2, MOST + 1);
        Set<UUID> safe = new HashSet<>();
        List<CompletableFuture<?>> open = new ArrayList<>();
        for (int step = 0; step < STEPS * size; step++) {
            int who = random.nextInt(size);
            switch (random.nextInt(6)) {
                case 0 -> crew.networks.get(who).partition();
                case 1 -> crew.networks.get(who).heal();
                case 2 -> disturb(crew.networks.get(who), random);
                default -> open.add(order(crew.tills.get(who), random, safe));
            }
        }
        crew.networks.forEach(network -> network.set(Fault.NONE));
        crew.networks.forEach(FaultProxy::heal);
        long healed = System.nanoTime();
        Deadline.await("the same on all terminals", PATIENCE, () -> isConverged(size));
        slowest = Math.max(slowest, System.nanoTime() - healed);
        assertTrue(
                System.nanoTime() - healed < CONVERGED.toNanos() || isMachineBusy(),
                () -> "converged only after " + (System.nanoTime() - healed) / 1e9 + " s; " + tally);
        open.forEach(CompletableFuture::join);
        hold(safe);
        leave();
    }

    /// Whether this computer has more to do than it can.
    private static boolean isMachineBusy() {
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system.getSystemLoadAverage() > system.getAvailableProcessors();
    }

    private static void disturb(FaultProxy network, Random random) {
        network.set(
                switch (random.nextInt(3)) {
                    case 0 -> Fault.up(Flow.cutAfter(random.nextInt(1, 900)));
                    case 1 -> Fault.down(Flow.cutAfter(random.nextInt(1, 900)));
                    default -> Fault.TWICE;
                });
        network.cut();
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
                            synchronized (safe) {
                                draft.lines().forEach(line -> safe.add(line.ref()));
                            }
                        }
                    });
        });
    }

    private boolean isConverged(int size) {
        Set<Set<UUID>> shown = new HashSet<>();
        for (Till till : crew.tills.subList(0, size)) {
            if (till.outbox.waitingCount() > 0) {
                return false;
            }
            shown.add(till.on(() -> {
                Set<UUID> lines = new HashSet<>();
                for (OrderView order : till.state.orders().values()) {
                    order.items().stream().map(ItemView::clientRef).forEach(lines::add);
                }
                return lines;
            }));
        }
        Set<UUID> there = new HashSet<>();
        crew.orders().stream().filter(order -> order.cancelledAt() == null).forEach(order -> order.items()
                .forEach(item -> there.add(item.clientRef())));
        return shown.equals(Set.of(there));
    }

    private void hold(Set<UUID> safe) {
        Map<UUID, Integer> lines = crew.lines();
        synchronized (safe) {
            tally.lost(safe.stream().filter(ref -> !lines.containsKey(ref)).count());
        }
        tally.doubled(lines.values().stream().filter(times -> times > 1).count());
    }

    /// So that the next evening finds the tables empty.
    private void leave() {
        crew.orders().stream()
                .filter(order -> order.cancelledAt() == null)
                .forEach(
                        order -> crew.here.admin.delete("/orders/" + order.id()).expect(200));
        crew.tills.forEach(till -> Deadline.await(
                "empty tables",
                PATIENCE,
                () -> till.on(() -> till.state.orders().isEmpty())));
    }
}
