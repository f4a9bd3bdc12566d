package os.qres.server.routes;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.MovableClock;
import os.qres.server.PostOffice;
import os.qres.server.TestClient.Got;
import os.qres.server.TestRestaurant;
import os.qres.server.platform.http.Route;

/// What each route asks of the database: as much in a restaurant ten times as large, where an order has four times
/// as many lines and a dish four times as many variations. How much that is stands in `statements.csv`, one row a
/// route, so that growth is seen in a review: the statements for two parts, and how many more for each further part
/// of what is sent or made. Whatever is kept ready in memory is made anew for each request.
class StatementsTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "statements.csv");
    private static final String HEADER = "route,statements,more";
    private static final int FEW = 2;
    private static final int MANY = 8;
    private static final int LARGER = 10;
    private static final int MORE_OF_EACH = 40;
    private static final int MOST_TRIES = 20;

    /// Of devices only a few may wait at once.
    private static final String WAITING = "GET /terminals/pairing";

    /// Whoever works here, there are four roles.
    private static final String FOUR = "GET /roles";

    @TempDir
    static Path folder;

    private static CountingDriver driver;
    private static PostOffice mail;
    private static TestRestaurant restaurant;
    private static Things things;
    private static GoodRequests requests;
    private static SortedMap<String, String> table;
    private static SortedMap<String, Asked> small;
    private static SortedMap<String, Asked> large;

    /// Which server prints is settled anew every few seconds, whatever is asked meanwhile.
    private static final String BY_THE_SECOND = "print_shift";

    /// @param total how long the list is that was given, or 0
    private record Asked(List<String> statements, long total) {
        int count() {
            return statements.size();
        }
    }

    @BeforeAll
    static void ask() throws Exception {
        table = table();
        driver = CountingDriver.listening();
        // The clock stands, so that nothing happens by itself.
        mail = new PostOffice();
        restaurant = new TestRestaurant(folder, mail.settings(Map.of()), new MovableClock("2026-11-20T08:00:00Z"));
        things = new Things(restaurant);
        requests = new GoodRequests(restaurant, things, mail);
        small = asked(1, FEW);
        large = asked(MORE_OF_EACH, MANY);
    }

    @AfterAll
    static void close() {
        restaurant.close();
        mail.close();
        driver.close();
    }

    private static SortedMap<String, String> table() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        assertEquals(HEADER, lines.getFirst());
        var rows = new TreeMap<String, String>();
        lines.stream().skip(1).forEach(line -> rows.put(line.split(",", 2)[0], line));
        return rows;
    }

    /// @param more things of each kind first
    /// @param parts of the things that are asked for then
    private static SortedMap<String, Asked> asked(int more, int parts) throws Exception {
        things.ofParts(1);
        for (String name : things.names().toList()) {
            make(more, () -> things.fresh(name));
        }
        make(more, things::finishedOrder);
        things.ofParts(parts);
        var asked = new TreeMap<String, Asked>();
        for (Route<?> route : routes()) {
            asked.put(GoodRequests.name(route), asked(route, parts));
        }
        return asked;
    }

    private static void make(int times, Callable<String> thing) throws InterruptedException, ExecutionException {
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (var made : hands.invokeAll(Collections.nCopies(times, thing))) {
                made.get();
            }
        }
    }

    /// What goes on beside it is heard, too, and can only add to it: what seems to be too much is asked again.
    private static Asked asked(Route<?> route, int parts) {
        Asked fewest = once(route);
        for (int i = 1; i < MOST_TRIES && fewest.count() > expected(route, parts); i++) {
            Asked again = once(route);
            fewest = again.count() < fewest.count() ? again : fewest;
        }
        return fewest;
    }

    private static int expected(Route<?> route, int parts) {
        String[] row = table.getOrDefault(GoodRequests.name(route), ",0,0").split(",");
        return Integer.parseInt(row[1]) + Integer.parseInt(row[2]) * (parts - FEW);
    }

    private static Asked once(Route<?> route) {
        GoodRequests.Good good = requests.to(route);
        things.changeMenu();
        driver.heard();
        Got got = good.sent();
        List<String> statements = driver.heard().stream()
                .filter(statement -> !statement.contains(BY_THE_SECOND))
                .toList();
        boolean isOnce = route.path().equals("/auth/register");
        assertTrue(
                got.status() < 400 || isOnce,
                () -> "say in GoodRequests what is well answered: " + good + " got " + got.status() + " " + got.body());
        return new Asked(statements, Long.parseLong("0" + got.header("X-Total-Count")));
    }

    /// What reads first, as long as little has been made for what writes.
    private static List<Route<?>> routes() {
        return restaurant.server().wiring().table().routes().stream()
                .sorted(Comparator.comparing(route -> !route.method().equals("GET")))
                .toList();
    }

    @Test
    void everyRouteHasItsRowAndEveryRowItsRoute() {
        String missing = small.keySet().stream()
                .filter(route -> !table.containsKey(route))
                .map(StatementsTest::row)
                .collect(joining("\n"));
        assertEquals("", missing, "add to " + TABLE + ", if it is as few as can be");
        Set<String> strangers = new TreeSet<>(table.keySet());
        strangers.removeAll(small.keySet());
        assertEquals(Set.of(), strangers);
    }

    @Test
    void aRouteAsksAsMuchAsTheTableSays() {
        String different = table.keySet().stream()
                .filter(small::containsKey)
                .filter(route -> !row(route).equals(table.get(route)))
                .map(route -> row(route) + "  <- the table has " + table.get(route) + "\n  "
                        + String.join("\n  ", large.get(route).statements()))
                .collect(joining("\n"));
        assertEquals("", different);
    }

    @Test
    void readingAsksNoMoreOfALargeRestaurant() {
        String more = small.keySet().stream()
                .filter(route -> route.startsWith("GET "))
                .filter(route -> small.get(route).count() != large.get(route).count())
                .collect(joining("\n"));
        assertEquals("", more);
    }

    @Test
    void everyListIsTenTimesAsLong() {
        String same = small.keySet().stream()
                .filter(route -> !route.contains("{") && !route.equals(WAITING) && !route.equals(FOUR))
                .filter(route ->
                        large.get(route).total() < LARGER * small.get(route).total())
                .map(route -> route + " has " + small.get(route).total() + " and then "
                        + large.get(route).total())
                .collect(joining("\n"));
        assertEquals("", same, "let Things make more of what is listed");
    }

    private static String row(String route) {
        int few = small.get(route).count();
        int more = large.get(route).count() - few;
        boolean isPerPart = more % (MANY - FEW) == 0;
        return route + "," + few + "," + (isPerPart ? more / (MANY - FEW) : "not as many for each part: " + more);
    }
}
