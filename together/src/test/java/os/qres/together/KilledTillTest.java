package os.qres.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.house.Drafts;
import os.qres.server.faults.Tally;
import os.qres.terminal.store.LocalStore;
import os.qres.test.process.Deadline;

/// A terminal's program is killed, again and again, while its waiter orders without the server and notes down what is
/// to be ordered next. Whatever it had said to be safe is there when it is started again.
///
/// `-Dqres.till.kills=100` is the long form.
class KilledTillTest {
    private static final int KILLS = Integer.getInteger("qres.till.kills", 2);
    private static final int ENOUGH = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DRAFTED = 9_000;

    @TempDir
    Path folder;

    private final Tally tally = new Tally("killed terminals");

    @Test
    void neitherDraftNorQueuedCommandIsLost() throws Exception {
        try (Crew crew = new Crew(folder, 1, 0, Clock.systemUTC())) {
            Till till = crew.tills.getFirst();
            till.awaitLive();
            crew.signIn(0);
            Deadline.await("a picture on the disk", PATIENCE, () -> {
                till.on(() -> till.state
                                .snapshot()
                                .map(till.store::saveSnapshot)
                                .orElseThrow())
                        .join();
                return true;
            });
            till.close();
            Set<UUID> queued = new HashSet<>();
            int drafted = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                drafted = Math.max(drafted, killed(crew, queued));
                tally.tried(1);
            }
            int kept = drafts();
            tally.lost(kept < drafted ? drafted - kept : 0);
            Till again = crew.open(0);
            again.awaitLive();
            crew.signIn(0);
            Deadline.await("an empty outbox", PATIENCE, () -> again.outbox.waitingCount() == 0);
            assertTrue(again.on(() -> again.outbox.refused().isEmpty()));
            Map<UUID, Integer> lines = crew.lines();
            tally.lost(queued.stream().filter(ref -> !lines.containsKey(ref)).count());
            tally.doubled(lines.values().stream().filter(times -> times > 1).count());
        } finally {
            tally.print();
        }
        tally.holdNothingLostOrDoubled();
    }

    /// @return the latest draft that it had said to be safe
    private int killed(Crew crew, Set<UUID> queued) throws Exception {
        Process victim = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.resolve("till0").toString(),
                        Integer.toString(crew.waiters.getFirst().id()),
                        Integer.toString(crew.tables.getFirst().id()),
                        Integer.toString(crew.here.cola.id())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int drafted = 0;
        int said = 0;
        try (BufferedReader out = victim.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "queued" -> queued.add(UUID.fromString(words[1]));
                    case "drafted" -> drafted = Integer.parseInt(words[1]);
                    default -> throw new AssertionError(line);
                }
                if (++said == ENOUGH) {
                    victim.toHandle().destroyForcibly();
                }
            }
        }
        victim.waitFor();
        assertTrue(said >= ENOUGH, "it ended by itself after " + said);
        return drafted;
    }

    private int drafts() {
        try (LocalStore store = LocalStore.open(folder.resolve("till0"))) {
            CheckDraft draft = new Drafts(store, Clock.systemUTC()).of(DRAFTED);
            List<Integer> quantities =
                    draft.lines().stream().map(DraftLine::quantity).collect(Collectors.toList());
            assertEquals(1, quantities.size(), draft::toString);
            return quantities.getFirst();
        }
    }

    /// Orders and notes down, and says so, until it is killed.
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) {
            Till till = new Till(Path.of(arguments[0]), "http://127.0.0.1:1", "nobody hears", 1, Clock.systemUTC());
            till.signIn(Integer.parseInt(arguments[1]), Crew.pin(0));
            int table = Integer.parseInt(arguments[2]);
            int dish = Integer.parseInt(arguments[3]);
            int drafted = till.on(() -> till.house.drafts().of(DRAFTED)).lines().stream()
                    .mapToInt(DraftLine::quantity)
                    .sum();
            while (true) {
                DraftLine line = DraftLine.of(dish);
                till.order(table, List.of(line));
                System.out.println("queued " + line.ref());
                int next = ++drafted;
                till.run(() -> till.house.keep(note(dish, next)));
                // What is written later is written after it.
                till.store.saveSetting("barrier", Integer.toString(next)).join();
                System.out.println("drafted " + next);
            }
        }

        private static CheckDraft note(int dish, int quantity) {
            return CheckDraft.empty(DRAFTED)
                    .with(List.of(new DraftLine(
                            new UUID(9, 9),
                            dish,
                            null,
                            List.of(),
                            quantity,
                            null,
                            null,
                            null,
                            null,
                            false,
                            List.of(),
                            null)));
        }
    }
}
