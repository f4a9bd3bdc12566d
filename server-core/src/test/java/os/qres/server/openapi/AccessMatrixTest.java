package os.qres.server.openapi;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.Role;
import os.qres.server.TestClient.Got;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.http.Route;

/// Every route by everybody. What must come out stands in `access-matrix.csv`, one row a route, so that a change
/// of rights is seen where rights are reviewed.
class AccessMatrixTest {
    private static final Set<String> ONLY_DEVICES = Set.of("GET /terminals/me", "GET /terminals/handover");
    private static final Path MATRIX = Path.of("src", "test", "resources", "access-matrix.csv");
    private static final Path OWNERSHIP = Path.of("src", "test", "resources", "ownership.csv");
    private static final String HEADER = "route," + String.join(",", Ground.CALLERS);

    @TempDir
    static Path folder;

    private static Ground ground;
    private static SortedMap<String, String> rows;

    @BeforeAll
    static void open() throws IOException {
        ground = new Ground(folder);
        rows = new TreeMap<>();
        List<String> lines = Files.readAllLines(MATRIX);
        assertEquals(HEADER, lines.getFirst());
        lines.stream().skip(1).forEach(line -> rows.put(line.split(",", 2)[0], line));
    }

    @AfterAll
    static void close() {
        ground.close();
    }

    @Test
    void everyRouteHasItsRowAndEveryRowItsRoute() {
        Set<String> routes = new TreeSet<>(
                ground.routes().stream().map(AccessMatrixTest::name).toList());
        List<String> missing = ground.routes().stream()
                .filter(route -> !rows.containsKey(name(route)))
                .map(AccessMatrixTest::said)
                .sorted()
                .toList();
        assertTrue(missing.isEmpty(), "add to " + MATRIX + ", if it is what you mean:\n" + String.join("\n", missing));
        Set<String> strangers = new TreeSet<>(rows.keySet());
        strangers.removeAll(routes);
        assertEquals(Set.of(), strangers);
    }

    /// What is answered about one's own things and about other people's is held by `OwnershipTest`.
    @Test
    void everyRouteSaysWhoseItsThingsAre() throws IOException {
        String said = Files.readString(OWNERSHIP);
        assertEquals(
                List.of(),
                rows.keySet().stream()
                        .filter(route -> !said.contains("\n" + route + ","))
                        .toList(),
                "say in " + OWNERSHIP + " whose things it is about, as in GET /dishes,,nobody");
    }

    @Test
    void theServerLetsThoseInWhomTheMatrixLetsInAndNobodyElse() {
        List<String> different = new ArrayList<>();
        for (Route<?> route : ground.routes()) {
            String answered = name(route) + ","
                    + Ground.CALLERS.stream()
                            .map(caller -> answered(route, caller))
                            .collect(joining(","));
            if (!answered.equals(rows.get(name(route)))) {
                different.add(answered + "  <- the matrix has " + rows.get(name(route)));
            }
        }
        assertTrue(different.isEmpty(), String.join("\n", different));
    }

    @Test
    void theMatrixSaysWhatTheTableOfRoutesSaysButForWhatOnlyADeviceCanAsk() {
        List<String> different = ground.routes().stream()
                .filter(route -> !ONLY_DEVICES.contains(name(route)))
                .filter(route -> !said(route).equals(rows.get(name(route))))
                .map(route -> "the table says " + said(route))
                .toList();
        assertEquals(List.of(), different);
    }

    private static String name(Route<?> route) {
        return route.method() + " " + Operations.path(route);
    }

    private static String said(Route<?> route) {
        return name(route) + ","
                + Ground.CALLERS.stream().map(c -> said(route, c)).collect(joining(","));
    }

    /// What the table of routes says.
    private static String said(Route<?> route, String caller) {
        String said = said(route.access(), caller);
        boolean isPerson = !List.of("nobody", "pos", "display").contains(caller);
        boolean isMissing = said.equals("yes")
                && isPerson
                && route.right()
                        .filter(right -> !right.permission().isUsualFor(Role.valueOf(caller.toUpperCase(Locale.ROOT))))
                        .isPresent();
        return isMissing ? "403" : said;
    }

    private static String said(Access access, String caller) {
        return switch (caller) {
            case "nobody" -> needsNobody(access) ? "yes" : "401";
            case "pos" -> needsNobody(access) || access == Access.TERMINAL ? "yes" : "401";
            case "display" -> access == Access.PERSON ? "401" : access.allows(Role.KITCHEN) ? "yes" : "403";
            default -> access.allows(Role.valueOf(caller.toUpperCase(Locale.ROOT))) ? "yes" : "403";
        };
    }

    private static boolean needsNobody(Access access) {
        return access == Access.PUBLIC || access == Access.ANYONE;
    }

    /// What the server says to a request that is otherwise wrong: without a body, and about nothing.
    private static String answered(Route<?> route, String caller) {
        boolean ends = route.path().equals("/auth/logout");
        Got got = (ends ? ground.freshly(caller) : ground.as(caller)).send(route.method(), Ground.nowhere(route), null);
        ground.documented.check(route, got);
        return switch (got.status()) {
            case 401, 403 -> Integer.toString(got.status());
            default -> "yes";
        };
    }
}
