package os.qres.server.platform.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Settings by name, from the process's environment and a file of `NAME=value` lines; the environment wins.
/// Each getter checks what it reads, and a wrong value stops the start.
public final class Environment {
    private static final String IPV6 = "\\[[\\p{XDigit}.]*:[\\p{XDigit}:.]*]";

    private final Map<String, String> values;

    public Environment(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /// The environment's values over those of `file`, where there is one.
    /// @throws ConfigurationException when a line of the file is no setting
    public static Environment of(Map<String, String> environment, Path file) {
        var values = new HashMap<String, String>();
        if (Files.isRegularFile(file)) {
            values.putAll(lines(file));
        }
        values.putAll(environment);
        return new Environment(values);
    }

    private static Map<String, String> lines(Path file) {
        var values = new HashMap<String, String>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String setting = line.strip();
                if (setting.isEmpty() || setting.startsWith("#")) {
                    continue;
                }
                int equals = setting.indexOf('=');
                if (equals < 1) {
                    throw new ConfigurationException(file.getFileName() + ": not NAME=value: " + setting);
                }
                values.put(
                        setting.substring(0, equals).strip(),
                        unquoted(withoutComment(setting.substring(equals + 1).strip())));
            }
        } catch (IOException e) {
            throw new ConfigurationException(file + " cannot be read: " + e.getMessage());
        }
        return values;
    }

    /// The seeds' own files have remarks behind values.
    private static String withoutComment(String value) {
        return value.startsWith("\"") ? value : value.replaceFirst("\\s+#.*", "");
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /// Several values: a JSON array of texts, as the seeds write them, or the texts alone with commas between them.
    /// What a shell makes of such an array, `[a,b]`, is understood too. `[]` is a list of nothing.
    public Optional<List<String>> list(String name) {
        return text(name).map(value -> {
            boolean array = value.startsWith("[") && value.endsWith("]") && !value.matches(IPV6);
            String inner = array ? value.substring(1, value.length() - 1) : value;
            return Stream.of(inner.split(","))
                    .map(String::strip)
                    .map(Environment::unquoted)
                    .filter(element -> !element.isBlank())
                    .toList();
        });
    }

    public int number(String name, int fallback, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Refused below, like a number out of range.
        }
        throw wrong(name, text.get(), "a whole number from " + least + " to " + most);
    }

    public boolean flag(String name, boolean fallback) {
        return text(name)
                .map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "true", "1", "yes" -> true;
                    case "false", "0", "no" -> false;
                    default -> throw wrong(name, value, "true or false");
                })
                .orElse(fallback);
    }

    public ZoneId zone(String name, String fallback) {
        String value = text(name).orElse(fallback);
        try {
            return ZoneId.of(value);
        } catch (DateTimeException _) {
            throw wrong(name, value, "a time zone such as Europe/Moscow");
        }
    }

    public LocalTime time(String name, String fallback) {
        String value = text(name).orElse(fallback);
        try {
            return LocalTime.parse(value);
        } catch (DateTimeException _) {
            throw wrong(name, value, "a time such as 05:00");
        }
    }

    /// A value that matches `pattern`.
    public String matching(String name, String fallback, String pattern, String expected) {
        String value = text(name).orElse(fallback);
        if (!value.matches(pattern)) {
            throw wrong(name, value, expected);
        }
        return value;
    }

    public static ConfigurationException wrong(String name, String value, String expected) {
        return new ConfigurationException(name + "=" + value + " is wrong: expected " + expected);
    }
}
