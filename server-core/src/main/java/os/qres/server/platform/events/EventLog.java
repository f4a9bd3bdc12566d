package os.qres.server.platform.events;

import io.avaje.jsonb.Jsonb;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.events.DomainEvent.Audience;

/// The append-only log that is the live feed, the resume log and the audit trail at once. Each row's hash
/// covers the row and the hash before it, so a row cannot be changed, dropped or slipped in without every
/// later hash being wrong.
///
/// Rows are appended inside the unit of work that they tell of, by one writer at a time.
public final class EventLog {
    private static final String GENESIS = "0".repeat(64);

    private static final int ROWS_AT_ONCE = 1_000;

    /// The last row, and by its hash all before it.
    public record Head(long seq, String hash) {}

    private final Jsonb jsonb;
    private final String epoch;

    /// Where the chain ends, as long as nobody else can have appended to it. Only the writer's thread looks at it.
    private @Nullable Head known;

    public EventLog(Jsonb jsonb, String epoch) {
        this.jsonb = jsonb;
        this.epoch = epoch;
    }

    /// Which history this is: another one after a restore.
    public String epoch() {
        return epoch;
    }

    /// Appends within the unit of work that `connection` is in. The caller holds the log until its transaction ends,
    /// and says [#forgetEnd] then.
    public List<StoredEvent> append(Connection connection, Actor actor, Instant now, List<DomainEvent> events)
            throws SQLException {
        if (events.isEmpty()) {
            return List.of();
        }
        Head head = known == null ? head(connection) : known;
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        var stored = new ArrayList<StoredEvent>(events.size());
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into event (seq, epoch, type, subject, audience, message, at, user_id, terminal_id, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (DomainEvent event : events) {
                long seq = head.seq() + 1;
                String message = message(seq, at, event);
                String hash = hash(
                        head.hash(),
                        seq,
                        epoch,
                        event.type(),
                        event.subject(),
                        message,
                        at,
                        actor.userId(),
                        actor.terminalId());
                insert.setLong(1, seq);
                insert.setString(2, epoch);
                insert.setString(3, event.type());
                insert.setString(4, event.subject());
                insert.setString(5, event.audience().name());
                insert.setString(6, message);
                insert.setObject(7, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
                insert.setObject(8, actor.userId());
                insert.setObject(9, actor.terminalId());
                insert.setString(10, head.hash());
                insert.setString(11, hash);
                insert.addBatch();
                stored.add(new StoredEvent(seq, epoch, event.type(), event.audience(), message));
                head = new Head(seq, hash);
            }
            insert.executeBatch();
        }
        known = head;
        return stored;
    }

    /// Somebody else may have appended, or what was appended may have been rolled back: the next [#append] looks
    /// where the chain ends.
    public void forgetEnd() {
        known = null;
    }

    /// The events after `seq`, oldest first, at most `limit`.
    public List<StoredEvent> since(Connection connection, long seq, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select seq, epoch, type, audience, message from event where seq > ? order by seq limit ?")) {
            select.setLong(1, seq);
            select.setInt(2, limit);
            var events = new ArrayList<StoredEvent>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new StoredEvent(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            Audience.valueOf(row.getString(4)),
                            row.getString(5)));
                }
            }
            return events;
        }
    }

    public long lastSeq(Connection connection) throws SQLException {
        return head(connection).seq();
    }

    /// Walks the whole chain.
    /// @return the `seq` of the first row that does not fit, or nothing when all do
    public Optional<Long> firstBroken(Connection connection) throws SQLException {
        return firstBroken(connection, 0);
    }

    /// Walks the chain from the row after `after` on.
    /// @return as [#firstBroken(Connection)]
    public Optional<Long> firstBroken(Connection connection, long after) throws SQLException {
        Head head = head(connection, after);
        try (PreparedStatement select = connection.prepareStatement("""
                select seq, epoch, type, subject, message, at, user_id, terminal_id, previous_hash, hash
                from event where seq > ? order by seq""")) {
            select.setLong(1, after);
            return firstBroken(select, head);
        }
    }

    private static Optional<Long> firstBroken(PreparedStatement select, Head before) throws SQLException {
        Head head = before;
        select.setFetchSize(ROWS_AT_ONCE);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                long seq = row.getLong(1);
                Instant at = row.getObject(6, OffsetDateTime.class).toInstant();
                String hash = hash(
                        head.hash(),
                        seq,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        at,
                        row.getObject(7, Integer.class),
                        row.getObject(8, Integer.class));
                boolean fits = seq == head.seq() + 1
                        && row.getString(9).equals(head.hash())
                        && row.getString(10).equals(hash);
                if (!fits) {
                    return Optional.of(seq);
                }
                head = new Head(seq, hash);
            }
        }
        return Optional.empty();
    }

    /// Where the chain ends.
    public static Head head(Connection connection) throws SQLException {
        return head(connection, Long.MAX_VALUE);
    }

    /// The last row up to `seq`.
    private static Head head(Connection connection, long seq) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select seq, hash from event where seq <= ? order by seq desc limit 1")) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(0, GENESIS);
            }
        }
    }

    private String message(long seq, Instant at, DomainEvent event) {
        // Of a record without fields avaje-jsonb would write the methods.
        boolean isBare = event.getClass().getRecordComponents().length == 0;
        String fields = isBare ? "}" : "," + jsonb.toJson(event).substring(1);
        return "{\"seq\":" + seq + ",\"epoch\":\"" + epoch + "\",\"type\":\"" + event.type() + "\",\"at\":\"" + at
                + "\"" + fields;
    }

    private static String hash(
            String previous,
            long seq,
            String epoch,
            String type,
            String subject,
            String message,
            Instant at,
            @Nullable Integer userId,
            @Nullable Integer terminalId) {
        String row = String.join(
                "\n",
                previous,
                Long.toString(seq),
                epoch,
                type,
                subject,
                at.toString(),
                String.valueOf(userId),
                String.valueOf(terminalId),
                message);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(row.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
