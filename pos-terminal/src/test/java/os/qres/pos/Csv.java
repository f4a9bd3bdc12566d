package os.qres.pos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the demo's tables as rows of named cells.
final class Csv {
    private static final Path DEMO = Path.of("../server-core/src/main/resources/demo");

    private Csv() {}

    static List<Map<String, String>> rows(String file) {
        try {
            List<String> lines = Files.readAllLines(DEMO.resolve(file + ".csv"));
            List<String> names = cells(lines.getFirst());
            return lines.stream()
                    .skip(1)
                    .map(Csv::cells)
                    .map(cells -> row(names, cells))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String cell(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    static int number(Map<String, String> row, String name) {
        return Integer.parseInt(cell(row, name));
    }

    static @Nullable Integer known(Map<String, String> row, String name) {
        return cell(row, name).isEmpty() ? null : (Integer) number(row, name);
    }

    private static Map<String, String> row(List<String> names, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
