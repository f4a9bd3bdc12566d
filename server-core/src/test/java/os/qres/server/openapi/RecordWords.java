package os.qres.server.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands above a record in its source, for those who read the document and not the source.
final class RecordWords {
    private static final List<Path> SOURCES =
            List.of(Path.of("..", "shared-model", "src", "main", "java"), Path.of("src", "main", "java"));
    private static final Pattern LINK = Pattern.compile("\\[([\\w.#]+)]");

    private RecordWords() {}

    /// Nothing, where nothing is said.
    static @Nullable String of(Class<?> type) {
        Path file = Path.of(type.getName().replace('.', '/') + ".java");
        return SOURCES.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .map(RecordWords::above)
                .filter(words -> !words.isBlank())
                .orElse(null);
    }

    private static String above(Path source) {
        List<String> words = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(source)) {
                if (line.startsWith("public ")) {
                    break;
                }
                if (line.startsWith("///")) {
                    words.add(line.substring(3).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = String.join("\n", words).replaceAll("(?s)\n@param.*", "").strip();
        return LINK.matcher(text).replaceAll("`$1`");
    }
}
