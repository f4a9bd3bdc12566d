package os.qres.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import os.qres.server.platform.config.Environment;
import os.qres.server.platform.config.ServerSettings;

/// The example of settings is what people copy: it must be complete, and true.
class SettingsExampleTest {
    private static final Path EXAMPLE = Path.of("src/main/files/conf/qres.env.example");
    private static final Path SERVER = Path.of("../server-core/src/main/java");
    private static final Pattern READ =
            Pattern.compile("environment\\s*\\.(?:text|list|number|flag|zone|time|matching)\\(\\s*\"([A-Z_]+)\"");
    /// Settings that have no value unless they are set; what stands beside them shows the form.
    private static final Set<String> WITHOUT_DEFAULT = Set.of("DATABASE_URL");

    @Test
    void theExampleNamesEverySettingThatTheServerReads() throws IOException {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SERVER)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                READ.matcher(Files.readString(file)).results().forEach(found -> read.add(found.group(1)));
            }
        }

        assertTrue(read.size() > 5, "found only " + read);
        assertEquals(read, example().keySet());
    }

    @Test
    void theValuesInTheExampleAreTheDefaults() throws IOException {
        Map<String, String> values = example();
        values.keySet().removeAll(WITHOUT_DEFAULT);

        assertEquals(ServerSettings.of(new Environment(Map.of())), ServerSettings.of(new Environment(values)));
    }

    private static Map<String, String> example() throws IOException {
        Map<String, String> values = new TreeMap<>();
        for (String line : Files.readAllLines(EXAMPLE)) {
            if (line.matches("#[A-Z_]+=.*")) {
                int equals = line.indexOf('=');
                values.put(line.substring(1, equals), line.substring(equals + 1));
            }
        }
        return values;
    }
}
