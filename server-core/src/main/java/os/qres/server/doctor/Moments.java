package os.qres.server.doctor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/// Is the clock right, as far as one can tell? It has been later already, or it has not. Events are ordered by their
/// numbers, so that a wrong clock breaks nothing.
final class Moments implements Examination {
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    /// No clock that is right has shown less since this was written.
    private static final Instant LEAST = Instant.parse("2026-01-01T00:00:00Z");

    private final Connection connection;
    private final Clock clock;

    Moments(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select max(at) from event");
                ResultSet row = select.executeQuery()) {
            row.next();
            OffsetDateTime latest = row.getObject(1, OffsetDateTime.class);
            Instant now = clock.instant();
            if (now.isBefore(LEAST)) {
                return List.of(Finding.note("clock-unset", now.toString()));
            }
            boolean isBehind = latest != null && latest.toInstant().isAfter(now.plus(TOLERATED));
            return List.of(
                    isBehind
                            ? Finding.note(
                                    "clock-behind",
                                    now.toString(),
                                    latest.toInstant().toString())
                            : Finding.good("clock", now.toString()));
        }
    }
}
