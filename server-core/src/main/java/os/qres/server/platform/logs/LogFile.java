package os.qres.server.platform.logs;

import ch.qos.logback.core.Context;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// One log.
///
/// @param name may have a folder before it
/// @param ending `.log`, `.json`
/// @param isDaily each day has its own, named after it
record LogFile(Keeping keeping, String name, String ending, boolean isDaily) {
    private static final long MEGABYTE = 1024L * 1024;

    /// Where logs are, and how much of each is kept.
    ///
    /// @param zone the restaurant's, whose midnight begins a new day
    record Keeping(Path folder, int days, int megabytes, Clock clock, ZoneId zone) {}

    LocalDate today() {
        return LocalDate.ofInstant(keeping.clock().instant(), keeping.zone());
    }

    long mostBytes() {
        return keeping.megabytes() * MEGABYTE;
    }

    /// The file `name` with `suffix`, which is empty for the one that is written where days have none of their own.
    Path path(String suffix) {
        return keeping.folder().resolve(name + suffix + ending);
    }

    /// Opens it for writing at its end.
    <E> RollingFileAppender<E> open(Context context, Encoder<E> encoder) {
        var rotation = new Rotation<E>(this);
        rotation.setContext(context);
        rotation.start();
        encoder.setContext(context);
        encoder.start();
        var appender = new RollingFileAppender<E>();
        appender.setContext(context);
        appender.setName(path("").toString());
        appender.setEncoder(encoder);
        appender.setRollingPolicy(rotation);
        appender.setTriggeringPolicy(rotation);
        appender.start();
        return appender;
    }
}
