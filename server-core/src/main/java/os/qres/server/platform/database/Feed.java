package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.events.StoredEvent;

/// Hands on the events that are on the disk, each once and in the order of the log: this server's own, and those that
/// other servers on the same database have appended in between.
final class Feed {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int PAGE = 500;

    private final EventLog log;
    private final DataSource readers;
    private final Consumer<List<StoredEvent>> subscribers;
    private volatile long last;

    /// @param last the newest event that nobody needs to be told of
    Feed(EventLog log, DataSource readers, Consumer<List<StoredEvent>> subscribers, long last) {
        this.log = log;
        this.readers = readers;
        this.subscribers = subscribers;
        this.last = last;
    }

    /// The newest event that was handed on.
    long last() {
        return last;
    }

    /// Hands on what this server has appended.
    synchronized void own(List<StoredEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        upTo(events.getFirst().seq() - 1);
        hand(events);
    }

    /// Hands on what is in the log, up to the event `seq`.
    synchronized void upTo(long seq) {
        while (last < seq) {
            List<StoredEvent> page = page();
            if (page.isEmpty()) {
                return;
            }
            hand(page.stream().filter(event -> event.seq() <= seq).toList());
        }
    }

    private List<StoredEvent> page() {
        try (Connection connection = readers.getConnection()) {
            try {
                return log.since(connection, last, PAGE);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            LOG.error("The log could not be read; what is missing follows with the next event", e);
            return List.of();
        }
    }

    private void hand(List<StoredEvent> events) {
        List<StoredEvent> unknown =
                events.stream().filter(event -> event.seq() > last).toList();
        if (unknown.isEmpty()) {
            return;
        }
        last = unknown.getLast().seq();
        try {
            subscribers.accept(unknown);
        } catch (RuntimeException e) {
            LOG.error("An event was stored but not published; clients fetch it when they resume", e);
        }
    }
}
