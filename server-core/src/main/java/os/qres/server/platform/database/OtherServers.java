package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Connection listening;

    private OtherServers(DatabaseAddress address, EventLog log, Feed feed) {
        this.address = address;
        this.log = log;
        this.feed = feed;
    }

    static OtherServers listenTo(DatabaseAddress address, EventLog log, Feed feed) {
        var others = new OtherServers(address, log, feed);
        Thread.ofPlatform().daemon().name("other servers").start(others::run);
        return others;
    }

    private void run() {
        boolean isWell = true;
        while (isOpen()) {
            try (Connection connection =
                    DriverManager.getConnection(address.url(), address.workUser(), address.password())) {
                listening = connection;
                if (!isWell) {
                    LOG.info("Other servers are heard again");
                }
                isWell = true;
                listen(connection);
            } catch (SQLException e) {
                if (isWell && isOpen()) {
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
        while (isOpen()) {
            PGNotification[] said = notified.getNotifications(WAIT_MILLIS);
            if (said.length > 0) {
                feed.upTo(Long.parseLong(said[said.length - 1].getParameter()));
            }
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void pause() {
        try {
            closed.await(BEFORE_RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            closed.countDown();
        }
    }

    @Override
    public void close() throws SQLException {
        closed.countDown();
        Connection open = listening;
        if (open != null) {
            open.abort(Runnable::run);
        }
    }
}
