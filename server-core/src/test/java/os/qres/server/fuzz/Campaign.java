package os.qres.server.fuzz;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import os.qres.server.platform.database.Database;

/// Attacks one house, in rounds: first with what must be refused, from many sides at once, during which nothing at
/// all may change; then, one after another, with what may be good or not, of which the refused may change nothing,
/// and what is repeated nothing more.
final class Campaign {
    private static final int LINES = 8;
    private static final int MOST_FOUND = 20;
    private static final int SPOILT_PERCENT = 92;
    private static final int BETWEEN_ENORMOUS = 500;

    private final House house;
    private final long seed;
    private final Judge judge;
    private final Author author;
    private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();
    private final Set<String> kindsFound = ConcurrentHashMap.newKeySet();
    private final SortedMap<String, AtomicInteger> counts = new ConcurrentSkipListMap<>();

    Campaign(House house, long seed) {
        this.house = house;
        this.seed = seed;
        judge = new Judge(house.api);
        author = new Author(house);
    }

    /// What was wrong, each with the request that shows it.
    String found() {
        return found.stream().collect(joining("\n\n"));
    }

    /// Lets go of what judging has made, so that what is left in memory is the server's.
    void forget() {
        judge.forget();
    }

    /// How often each way of spoiling was met with which status.
    Map<String, AtomicInteger> counts() {
        return counts;
    }

    /// @param number of the round, which its requests follow from
    void round(int number, int requests) throws InterruptedException, ExecutionException {
        house.prepare();
        int spoilt = requests * SPOILT_PERCENT / 100;
        Database database = house.restaurant.server().wiring().database();
        var before = TablesDigest.of(database);
        attackFromManySides(number, spoilt);
        var after = TablesDigest.of(database);
        if (!before.equals(after)) {
            List<String> changed = new ArrayList<>(before.keySet());
            changed.removeIf(table -> before.get(table).equals(after.get(table)));
            found.add("the refused requests of round " + number + " changed " + changed);
        }
        attackOneByOne(number, requests - spoilt);
    }

    private void attackFromManySides(int number, int requests) throws InterruptedException, ExecutionException {
        try (var hands = Executors.newFixedThreadPool(LINES)) {
            List<Future<?>> sides = new ArrayList<>();
            for (int side = 0; side < LINES; side++) {
                int first = side;
                sides.add(hands.submit(() -> attack(number, first, requests)));
            }
            for (Future<?> side : sides) {
                side.get();
            }
        }
    }

    private void attack(int number, int first, int requests) {
        try (var line = new Line(house.address())) {
            for (int i = first; i < requests && found.size() < MOST_FOUND; i += LINES) {
                Wild wild = wild(number, i);
                Draft draft = i % BETWEEN_ENORMOUS == 0 ? author.enormous(wild) : author.spoilt(wild);
                long events = house.events();
                send(line, draft);
                if (house.events() != events) {
                    found(draft, "something was stored, by this or by what came at the same time");
                }
            }
        }
    }

    private void attackOneByOne(int number, int requests) {
        try (var line = new Line(house.address())) {
            for (int i = 0; i < requests && found.size() < MOST_FOUND; i++) {
                Draft draft = author.twisted(wild(number, -1 - i));
                long events = house.events();
                Optional<Reply> reply = send(line, draft);
                boolean isRefused = reply.isPresent() && reply.get().status() >= 400;
                if (isRefused && house.events() != events) {
                    found(draft, "refused, and yet something was stored");
                }
                if (reply.isPresent() && !isRefused && isKept(draft)) {
                    repeat(line, draft, reply.get());
                }
                if (draft.operation.path().equals("/auth/logout")) {
                    house.signIn();
                }
            }
        }
    }

    /// Whether the answer is kept for a repetition.
    private static boolean isKept(Draft draft) {
        boolean endsItself = draft.operation.path().equals("/auth/logout");
        return draft.has("Idempotency-Key")
                && draft.operation.hears("Idempotency-Key")
                && draft.isRouted
                && !endsItself;
    }

    /// The same again gets the same again, and another request under its key is refused.
    private void repeat(Line line, Draft draft, Reply first) {
        long events = house.events();
        draft.way("repeated");
        send(line, draft)
                .filter(second -> !second.isSame(first))
                .ifPresent(second -> found(
                        draft,
                        "answered " + first.status() + " " + first.text() + ", and then " + second.status() + " "
                                + second.text()));
        if (draft.body != null && draft.operation.body() != null) {
            draft.text(new String(draft.body, java.nio.charset.StandardCharsets.UTF_8) + " ");
            draft.way("another body").isSpoilt = true;
            send(line, draft);
        }
        if (house.events() != events) {
            found(draft, "something was stored again");
        }
    }

    private Optional<Reply> send(Line line, Draft draft) {
        byte[] bytes = draft.bytes();
        Supplier<String> before = line.last();
        line.last(() -> draft + " " + Curl.of(draft, house.address()));
        try {
            Optional<Reply> reply = line.ask(draft.raw == null ? draft.method : "", bytes, draft.isUnfinished);
            String status = reply.map(r -> Integer.toString(r.status())).orElse("hung up");
            counts.computeIfAbsent(draft.kind() + " " + status, _ -> new AtomicInteger())
                    .incrementAndGet();
            judge.wrong(draft, reply)
                    .ifPresent(wrong -> found(draft, wrong + "\n  on the connection of: " + before.get()));
            return reply;
        } catch (AssertionError | RuntimeException e) {
            found(draft, e + "\n  on the connection of: " + before.get());
            return Optional.empty();
        }
    }

    /// The same mistake of many operations is one.
    private void found(Draft draft, String wrong) {
        String words = wrong.replaceAll("[^a-z ]+", " ");
        if (kindsFound.add(draft.kind() + words.substring(0, Math.min(words.length(), 60)))) {
            found.add("%s%n  %s%n  %s".formatted(draft, wrong, Curl.of(draft, house.address())));
        }
    }

    private Wild wild(int number, int index) {
        return new Wild(seed * 1_000_003 + number * 10_000_019L + index);
    }
}
