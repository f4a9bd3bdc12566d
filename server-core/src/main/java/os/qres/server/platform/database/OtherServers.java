package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.platform.events.EventLog;

/// Listens for what other servers on the same PostgreSQL append to the log. A notification only says how far the log
/// goes; the log itself is what is read.
final class OtherServers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OtherServers.class);
    private static final int WAIT_MILLIS = 10_000;
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);

    private final DatabaseAddress address;
    private final EventLog log;
    private final Feed feed;
    private volatile boolean closed;
    private volatile @Nullable Connection listening;

    private OtherServers(DatabaseAddress address, EventLog log, Feed feed) {
        this.address = address;
        this.log = log;
        this.feed = feed;
    }

    static OtherServers listenTo(DatabaseAddress address, EventLog log, Feed feed) {
        var others = new OtherServers(address, log, feed);
        Thread.ofVirtual().name("other servers").start(others::run);
        return others;
    }

    private void run() {
        boolean isWell = true;
        while (!closed) {
            try (Connection connection =
                    DriverManager.getConnection(address.url(), address.workUser(), address.password())) {
                listening = connection;
                if (!isWell) {
                    LOG.info("Other servers are heard again");
                }
                isWell = true;
                listen(connection);
            } catch (SQLException e) {
                if (isWell && !closed) {
                    LOG.warn("Other servers on the database are not heard: {}", e.getMessage());
                }
                isWell = false;
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Engine.CHANNEL);
        }
        // What was appended while nobody listened.
        feed.upTo(log.lastSeq(connection));
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] said = notified.getNotifications(WAIT_MILLIS);
            if (said.length > 0) {
                feed.upTo(Long.parseLong(said[said.length - 1].getParameter()));
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_RETRY);
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        Connection open = listening;
        if (open != null) {
            open.abort(Runnable::run);
        }
    }
}
