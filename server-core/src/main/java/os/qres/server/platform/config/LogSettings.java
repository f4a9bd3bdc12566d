package os.qres.server.platform.config;

import java.util.Arrays;
import java.util.Locale;

/// What is written down in `logs/`, and how much of it is kept.
///
/// @param json as lines of JSON too, beside the text
/// @param days after which a log is thrown away
/// @param megabytes that each log may take in all, the oldest part going first
public record LogSettings(Level level, boolean json, int days, int megabytes) {
    /// How much must be wrong for something to be written down; the seeds' names.
    public enum Level {
        DEBUG,
        INFO,
        WARNING,
        ERROR,
        CRITICAL
    }

    static LogSettings of(Environment environment) {
        return new LogSettings(
                level(environment),
                environment.flag("JSON_LOGS", true),
                environment.number("LOG_DAYS", 30, 1, 3650),
                environment.number("LOG_MEGABYTES", 50, 1, 1_000_000));
    }

    private static Level level(Environment environment) {
        String name = environment.text("LOG_LEVEL").orElse("INFO");
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Environment.wrong("LOG_LEVEL", name, "DEBUG, INFO, WARNING, ERROR or CRITICAL"));
    }
}
