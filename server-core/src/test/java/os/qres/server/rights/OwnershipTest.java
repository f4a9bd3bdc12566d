package os.qres.server.rights;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.live.LiveClient;
import os.qres.server.platform.http.Route;
import os.qres.server.rights.Ownership.Row;

/// Every route by everybody, about their own things and about other people's; as a command over the live channel too,
/// where it is one. What must come out stands in `ownership.csv`, beside `access-matrix.csv`.
class OwnershipTest {
    @TempDir
    static Path folder;

    private static Belongings belongings;
    private static Doings doings;
    private static Map<String, Route<?>> routes;
    private static List<Row> rows;

    /// Asks for a thing as a caller.
    private interface Asking {
        String about(Thing thing);
    }

    @BeforeAll
    static void open() throws IOException {
        belongings = new Belongings(folder);
        doings = new Doings(belongings.restaurant);
        routes = belongings.restaurant.server().wiring().table().routes().stream()
                .collect(toMap(Ownership::name, Function.identity()));
        rows = Ownership.rows();
    }

    @AfterAll
    static void close() {
        belongings.close();
    }

    @Test
    void everyRouteSaysWhoseItsThingsAre() {
        Set<String> missing = new TreeSet<>(routes.keySet());
        rows.forEach(row -> missing.remove(row.route()));
        assertEquals(Set.of(), missing, "say in " + Ownership.TABLE + " whose things it is about");
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> !routes.containsKey(row.route()))
                        .map(Row::line)
                        .toList());
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> !row.isSomebodys())
                        .filter(row -> !Whose.mayBeNobodys(routes.get(row.route())))
                        .map(Row::line)
                        .toList(),
                "these are about somebody's things");
    }

    @Test
    void everybodyReachesOfTheirOwnAndOfOtherPeoplesWhatTheTableSays() {
        List<String> different = new ArrayList<>();
        rows.stream().filter(Row::isSomebodys).forEach(row -> {
            Route<?> route = routes.get(row.route());
            String found = row.with(Belongings.CALLERS.stream()
                    .map(caller -> cell(row.whose(), caller, thing -> doings.asked(route, row.doing(), thing)))
                    .toList());
            if (!found.equals(row.line())) {
                different.add(found);
            }
        });
        assertTrue(
                different.isEmpty(),
                "the server does, and " + Ownership.TABLE + " says otherwise:\n" + String.join("\n", different));
    }

    @Test
    void aCommandOverTheLiveChannelReachesTheSame() {
        List<String> different = new ArrayList<>();
        Set<String> commands = new TreeSet<>();
        for (String caller : Belongings.CALLERS) {
            if (caller.equals("nobody")) {
                continue;
            }
            try (LiveClient line = belongings.socket(caller)) {
                rows.stream()
                        .filter(Row::isSomebodys)
                        .filter(row -> routes.get(row.route()).command().isPresent())
                        .forEach(row -> {
                            Route<?> route = routes.get(row.route());
                            commands.add(row.route());
                            String found = cell(
                                    row.whose(), caller, thing -> doings.commanded(route, row.doing(), thing, line));
                            if (!found.equals(row.cell(caller))) {
                                different.add(caller + " is answered " + found + ": " + row.line());
                            }
                        });
            }
        }
        assertEquals(List.of(), different);
        assertTrue(commands.contains("POST /kitchen/tickets/{ticket_id}/bump"), commands::toString);
    }

    private static String cell(Whose whose, String caller, Asking asking) {
        String own = answered(whose, caller, true, asking);
        String anothers = answered(whose, caller, false, asking);
        return own.equals(anothers) ? own : own + "/" + anothers;
    }

    private static String answered(Whose whose, String caller, boolean own, Asking asking) {
        return belongings
                .thing(whose, caller, own)
                .map(thing -> {
                    String answered = asking.about(thing);
                    if (answered.equals("401") || answered.equals("403")) {
                        belongings.keep(whose, caller, own, thing);
                    }
                    return answered;
                })
                .orElse("-");
    }
}
