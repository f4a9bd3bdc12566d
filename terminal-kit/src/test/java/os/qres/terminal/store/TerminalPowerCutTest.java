package os.qres.terminal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import os.qres.terminal.standin.Patience;

/// The power is cut after the first write of a terminal's evening, after the second, after the third, …: what was
/// forced until then survives, and of the rest whatever chance leaves, in any order and torn in sectors. The store then
/// opens, has everything that anybody had been told, and no change without all those before it.
///
/// `-Dqres.terminal.cuts=100000` is the long form.
class TerminalPowerCutTest {
    private static final int CUTS = Integer.getInteger("qres.terminal.cuts", 2_000);

    /// After so many, another evening is recorded.
    private static final int OF_ONE_EVENING = 2_000;

    private static final int CHANGES = 250;
    private static final int KEYS = 12;
    private static final int LONGEST = 3_000;
    private static final int WORTH_REWRITING = 60_000;
    private static final Path FILE = Path.of("terminal.store");

    private long tried;
    private long lost;
    private long doubled;

    /// @param states what is in the tables after so many changes
    private record Evening(List<FragileDisk.Step> steps, List<Map<String, Map<String, String>>> states) {}

    @Test
    void whateverAPowerCutLeavesOfTheUnforcedNothingToldIsLostOrComesBack() throws Exception {
        long seed = Long.getLong("qres.seed", System.nanoTime());
        try {
            for (int done = 0; done < CUTS; done += OF_ONE_EVENING) {
                Random random = new Random(seed + done);
                cut(evening(random), Math.min(OF_ONE_EVENING, CUTS - done), random);
            }
        } finally {
            System.out.printf(
                    "a terminal's power cuts: tried %d / lost %d / doubled %d, seed %d%n", tried, lost, doubled, seed);
        }
        assertEquals(0, lost + doubled);
    }

    private static Evening evening(Random random) throws Exception {
        FragileDisk disk = new FragileDisk();
        List<Map<String, Map<String, String>>> states = new ArrayList<>();
        Map<String, Map<String, String>> tables = StoreLog.noTables();
        states.add(copy(tables));
        try (DurableWriter writer = new DurableWriter(disk, FILE, WORTH_REWRITING, _ -> {}).start()) {
            for (int i = 1; i <= CHANGES; i++) {
                Change change = change(i, random);
                change.apply(tables);
                states.add(copy(tables));
                int told = i;
                CompletableFuture<Void> done = writer.write(change).thenRun(() -> disk.told(told));
                if (random.nextInt(3) == 0) {
                    waitFor(done);
                }
            }
        }
        return new Evening(disk.steps(), states);
    }

    private static void waitFor(CompletableFuture<Void> done)
            throws InterruptedException, ExecutionException, TimeoutException {
        done.get(10, TimeUnit.SECONDS);
    }

    private static Change change(int number, Random random) {
        String table = random.nextBoolean() ? "queue" : "drafts";
        String key = "table-" + random.nextInt(KEYS);
        return switch (random.nextInt(20)) {
            case 0 -> new Change.Cleared(table);
            case 1, 2, 3, 4 -> new Change.Removed(table, key);
            default ->
                new Change.Put(table, key, number + " " + "х".repeat(random.nextInt(random.nextInt(LONGEST) + 1)));
        };
    }

    private void cut(Evening evening, int often, Random random) throws Exception {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < evening.steps().size(); i++) {
            if (evening.steps().get(i) instanceof FragileDisk.Step.Written) {
                places.add(i + 1);
            }
        }
        assertTrue(places.size() > 50, "much was written");
        for (int i = 0; i < often; i++) {
            cut(evening, evening.steps().subList(0, places.get((int) ((long) i * places.size() / often))), random);
        }
    }

    private void cut(Evening evening, List<FragileDisk.Step> steps, Random random) throws Exception {
        tried++;
        int told = steps.stream()
                .mapToInt(step -> step instanceof FragileDisk.Step.Told(int changes) ? changes : 0)
                .max()
                .orElse(0);
        FragileDisk left = FragileDisk.after(steps, random);
        Map<String, Map<String, String>> found = tables(left);
        boolean isOne = evening.states().subList(told, evening.states().size()).contains(found);
        if (!isOne) {
            count(evening.states().get(told), found);
        }
        goesOn(left, found);
    }

    /// After the start the store takes changes, and finds them.
    private static void goesOn(FragileDisk disk, Map<String, Map<String, String>> before) throws Exception {
        try (DurableWriter writer = new DurableWriter(disk, FILE, WORTH_REWRITING, _ -> {}).start()) {
            waitFor(writer.write(new Change.Put("after", "key", "value")));
        }
        Map<String, Map<String, String>> expected = copy(before);
        new Change.Put("after", "key", "value").apply(expected);
        assertEquals(expected, tables(disk));
    }

    private void count(Map<String, Map<String, String>> told, Map<String, Map<String, String>> found) {
        long missing = rows(told).entrySet().stream()
                .filter(row -> !row.getValue().equals(rows(found).get(row.getKey())))
                .count();
        lost += Math.max(missing, 1);
        doubled += rows(found).keySet().stream()
                .filter(row -> !rows(told).containsKey(row))
                .count();
    }

    private static Map<String, String> rows(Map<String, Map<String, String>> tables) {
        Map<String, String> rows = new HashMap<>();
        tables.forEach((table, of) -> of.forEach((key, value) -> rows.put(table + " " + key, value)));
        return rows;
    }

    private static Map<String, Map<String, String>> tables(FragileDisk disk) throws Exception {
        Map<String, Map<String, String>> tables = StoreLog.noTables();
        if (disk.has(FILE)) {
            StoreLog.open(disk, FILE, tables).close();
        }
        return copy(tables);
    }

    /// Without tables in which there is nothing.
    private static Map<String, Map<String, String>> copy(Map<String, Map<String, String>> tables) {
        Map<String, Map<String, String>> copy = StoreLog.noTables();
        tables.forEach((table, rows) -> {
            if (!rows.isEmpty()) {
                copy.put(table, Map.copyOf(rows));
            }
        });
        return copy;
    }

    @Test
    void whatADiskHasRefusedIsOnItOnceItTakesAgain() throws Exception {
        FragileDisk disk = new FragileDisk();
        List<Boolean> said = new ArrayList<>();
        try (DurableWriter writer = new DurableWriter(disk, FILE, WORTH_REWRITING, _ -> {}).start()) {
            writer.onHealth(said::add);
            waitFor(writer.write(new Change.Put("drafts", "1", "kept")));
            disk.fill(true);
            CompletableFuture<Void> refused = writer.write(new Change.Put("drafts", "2", "refused"));
            Patience.until("it says so", refused::isCompletedExceptionally);
            assertEquals(List.of(false), said);
            CompletableFuture<Void> again = writer.write(new Change.Removed("drafts", "1"));
            Patience.until("it says so again", again::isCompletedExceptionally);
            disk.fill(false);
            Patience.until("it is well by itself", writer::isWell);
            waitFor(writer.write(new Change.Put("drafts", "3", "kept")));
        }
        assertEquals(List.of(false, true), said);
        assertEquals(Map.of("2", "refused", "3", "kept"), tables(disk).get("drafts"));
    }
}
