package os.qres.server.doctor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import os.qres.model.json.Wire;
import os.qres.server.platform.events.EventLog;

/// Does every event follow from the one before it?
final class EventChain implements Examination {
    private final Connection connection;
    private final EventLog log;

    EventChain(Connection connection) {
        this.connection = connection;
        this.log = new EventLog(Wire.lenient(), "");
    }

    @Override
    public List<Finding> look() throws SQLException {
        Optional<Long> broken = log.firstBroken(connection);
        return List.of(broken.isPresent() ? named(broken.get()) : Finding.good("chain", log.lastSeq(connection)));
    }

    private Finding named(long seq) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select type, subject, at from event where seq = ?")) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Finding.damage(
                        "chain-broken",
                        Long.toString(seq),
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant().toString());
            }
        }
    }
}
