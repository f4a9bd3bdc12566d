package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.live.Snapshot;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.pos.draft.DraftLine;
import os.qres.server.LiveServer;
import os.qres.server.ServerMain;
import os.qres.server.TestStore;
import os.qres.server.faults.Tally;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.terminal.connection.Reply;
import os.qres.test.process.Deadline;
import os.qres.test.process.Program;

/// A server's disk is lost, and `qres restore` puts back what stood in an older backup: the terminals bring what it
/// lacks.
class RestoredServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Tally tally = new Tally("a restored server");
    private final Set<UUID> sent = new HashSet<>();
    private Crew crew;

    @Test
    void terminalsBringARestoredServerWhatItLacksOnce() throws Exception {
        try (Crew opened = new Crew(folder, 2, 3, Map.of("QRES_BACKUP_HOURS", "1"), Clock.systemUTC())) {
            crew = opened;
            for (int i = 0; i < 2; i++) {
                crew.tills.get(i).awaitLive();
                crew.signIn(i);
            }
            order(0, 0);
            order(1, 1);
            qres("backup");
            Path backup = copied(data().resolve("backups"), folder.resolve("noon"));

            order(0, 0);
            order(1, 2);
            order(0, 3);
            order(1, 3);
            pay(1, 2);
            order(1, 2);
            List<String> money = payments(crew.here.server().database());
            crew.here.server().close();

            try (LiveServer restored = restored(backup)) {
                hold(restored, money);
            }
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
    }

    private void hold(LiveServer restored, List<String> money) {
        String before = crew.tills.getFirst().on(crew.tills.getFirst().state::epoch);
        crew.tills.forEach(till -> Deadline.await(
                "the new history",
                PATIENCE,
                () -> !before.equals(till.on(till.state::epoch)) && till.outbox.waitingCount() == 0));
        Snapshot now = crew.here.admin.get("/sync/snapshot").expect(200).as(Snapshot.class);
        assertNotEquals(before, now.epoch());
        assertTrue(now.epochBegan() > 0 && now.epochBegan() < now.seq(), now::toString);
        crew.tills.forEach(till -> assertEquals(List.of(), till.on(() -> List.copyOf(till.outbox.refused()))));
        Map<UUID, Integer> lines = crew.lines();
        tally.tried(sent.size());
        tally.lost(sent.stream().filter(ref -> !lines.containsKey(ref)).count());
        tally.doubled(lines.values().stream().filter(times -> times > 1).count());
        assertEquals(money, payments(restored.database()));
        assertEquals(
                List.of(),
                TestStore.column(
                        restored.database(), "select item_ref from fired group by item_ref having count(*) > 1"));
        assertEquals(5, crew.orders().size(), "table 3 was paid and had new guests, table 4 was shared");
    }

    private void order(int waiter, int table) {
        Till till = crew.tills.get(waiter);
        DraftLine line = DraftLine.of(crew.here.cola.id());
        sent.add(line.ref());
        assertInstanceOf(Reply.Ok.class, till.order(crew.tables.get(table).id(), List.of(line)));
    }

    private void pay(int waiter, int table) {
        Till till = crew.tills.get(waiter);
        OrderView owed =
                till.on(() -> till.house.owed(crew.tables.get(table).id()).orElseThrow());
        PaymentChange cash = new PaymentChange(
                PaymentStatus.PAID,
                crew.here.cash.id(),
                null,
                null,
                null,
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                null);
        assertInstanceOf(
                Reply.Ok.class,
                till.on(() -> till.house.commands().pay(owed, cash, "table")).join());
    }

    private static List<String> payments(DatabaseAddress at) {
        return TestStore.column(at, "select concat(client_ref, ' ', amount) from payment order by client_ref");
    }

    /// The disk is gone with what was newer than the backup.
    private LiveServer restored(Path backup) throws IOException {
        Files.delete(data().resolve("qres.mv.db"));
        qres("restore", "--from", backup.toString());
        String port = crew.here.server().address().replaceFirst(".*:", "");
        return LiveServer.in(data(), Map.of("PORT", port), Clock.systemUTC());
    }

    private Path data() {
        return folder.resolve("server");
    }

    /// Runs the command as the owner would, until it has succeeded.
    private void qres(String command, String... options) {
        var arguments = new ArrayList<>(List.of(command, "--data", data().toString()));
        arguments.addAll(List.of(options));
        try (Program program = Program.java(ServerMain.class.getName(), arguments.toArray(String[]::new))
                .jvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .start()) {
            assertEquals(0, program.awaitExit(PATIENCE), program::output);
        }
    }

    /// Nobody writes meanwhile, and what was answered is on the disk.
    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path there = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(one, there);
                }
            }
        }
        return to;
    }
}
