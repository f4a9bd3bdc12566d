package os.qres.server.platform.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.ContextBase;
import ch.qos.logback.core.encoder.EchoEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import io.avaje.jsonb.Jsonb;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import os.qres.server.platform.config.LogSettings;

/// The logs in the data folder, under the seed's names: `logs/errors.log`, and what [#open] is asked for. Each is
/// bounded in days and in size.
public final class LogFiles implements AutoCloseable {
    private final LogSettings settings;
    private final LogFile.Keeping keeping;
    private final Jsonb jsonb;
    private final ContextBase context = new ContextBase();
    private final List<Runnable> closing = new ArrayList<>();

    /// @param data the data folder
    /// @param zone the restaurant's, whose midnight begins a new day
    public LogFiles(Path data, LogSettings settings, Clock clock, ZoneId zone, Jsonb jsonb) {
        this.settings = settings;
        this.keeping = new LogFile.Keeping(data.resolve("logs"), settings.days(), settings.megabytes(), clock, zone);
        this.jsonb = jsonb;
        var errors = new ErrorLog(new LogFile(keeping, "errors", ".log", false));
        closing.add(errors::close);
        if (settings.level() != LogSettings.Level.INFO && LoggerFactory.getLogger("os.qres") instanceof Logger ours) {
            ours.setLevel(levelOf(settings.level()));
        }
    }

    private static Level levelOf(LogSettings.Level level) {
        return switch (level) {
            case DEBUG -> Level.DEBUG;
            case INFO -> Level.INFO;
            case WARNING -> Level.WARN;
            case ERROR, CRITICAL -> Level.ERROR;
        };
    }

    /// Begins, or goes on with, `name.log` and, unless the owner wants none, `name.json`.
    /// @param name may have a folder before it
    /// @param isDaily whether each day has a JSON file of its own, named after it
    /// @param waiting how many entries may wait to be written
    public <E> Log<E> open(String name, boolean isDaily, int waiting, Function<E, String> text) {
        RollingFileAppender<String> lines = opened(new LogFile(keeping, name, ".log", false));
        Optional<RollingFileAppender<String>> json =
                settings.json() ? Optional.of(opened(new LogFile(keeping, name, ".json", isDaily))) : Optional.empty();
        var log = new Log<E>(name, waiting, entries -> {
            lines.doAppend(lines(entries, text));
            json.ifPresent(file -> file.doAppend(lines(entries, jsonb::toJson)));
        });
        closing.add(log::close);
        closing.add(lines::stop);
        json.ifPresent(file -> closing.add(file::stop));
        return log;
    }

    private static <E> String lines(List<E> entries, Function<E, String> text) {
        return entries.stream().map(text).collect(Collectors.joining(System.lineSeparator()));
    }

    private RollingFileAppender<String> opened(LogFile file) {
        return file.open(context, new EchoEncoder<>());
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
