package os.qres.server.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import os.qres.server.platform.http.Route;

/// `ownership.csv`: for each route to whom belongs what it is about, and where that is somebody, what each caller is
/// answered about their own and about another's. A cell is `own/another's`, or one word for both: `yes`; `no`, when
/// only the other kind is shown or changed; a refusal's status; `-`, when such a caller cannot have one.
final class Ownership {
    static final Path TABLE = Path.of("src", "test", "resources", "ownership.csv");

    private static final String HEADER = "route,doing,whose," + String.join(",", Belongings.CALLERS);

    private Ownership() {}

    /// @param doing which of several things that the route does
    record Row(String route, String doing, Whose whose, String line) {
        static Row of(String line) {
            String[] cells = line.split(",");
            return new Row(cells[0], cells[1], Whose.valueOf(cells[2].toUpperCase(Locale.ROOT)), line);
        }

        boolean isSomebodys() {
            return whose != Whose.NOBODY;
        }

        /// The row with other cells.
        String with(List<String> cells) {
            return route + "," + doing + "," + whose.name().toLowerCase(Locale.ROOT) + "," + String.join(",", cells);
        }

        String cell(String caller) {
            String[] cells = line.split(",");
            int place = 3 + Belongings.CALLERS.indexOf(caller);
            return place < cells.length ? cells[place] : "";
        }
    }

    static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        assertEquals(HEADER, lines.getFirst());
        return lines.stream().skip(1).map(Row::of).toList();
    }

    static String name(Route<?> route) {
        return route.method() + " " + route.path().replaceAll("(?<=.)/$", "");
    }
}
