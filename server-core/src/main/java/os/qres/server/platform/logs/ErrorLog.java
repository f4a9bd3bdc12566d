package os.qres.server.platform.logs;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import org.slf4j.LoggerFactory;

/// Faults, wherever in the program they are, with where they happened: `errors.log`.
final class ErrorLog implements AutoCloseable {
    private static final int WAITING = 256;
    private static final String LINE =
            "%d{yyyy-MM-dd HH:mm:ss} [%level] %logger: %replace(%msg){'[\\p{Cntrl}]',' '}%n%ex";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final AsyncAppender queue = new AsyncAppender();
    private final RollingFileAppender<ILoggingEvent> writer;

    ErrorLog(LogFile file) {
        LoggerContext context = root.getLoggerContext();
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        writer = file.open(context, encoder);
        var errorsOnly = new ThresholdFilter();
        errorsOnly.setLevel("ERROR");
        errorsOnly.start();
        queue.setContext(context);
        queue.setName(writer.getName() + " queue");
        queue.addFilter(errorsOnly);
        queue.setQueueSize(WAITING);
        queue.setNeverBlock(true);
        queue.addAppender(writer);
        queue.start();
        root.addAppender(queue);
    }

    @Override
    public void close() {
        root.detachAppender(queue);
        queue.stop();
    }
}
