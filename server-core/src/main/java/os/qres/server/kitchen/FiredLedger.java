package os.qres.server.kitchen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import os.qres.model.orders.ItemView;
import os.qres.server.platform.database.Unit;

/// What stations were told to make and what was taken back, per line, append-only: made = fired − cancelled. Its key
/// makes a line fired once and cancelled once, whatever is retried.
final class FiredLedger {
    /// What one station was told to do with a line.
    record Part(ItemView item, int stationId) {}

    void fired(Unit unit, List<Part> parts) {
        append(unit, parts, "FIRED");
    }

    /// One that was cancelled before stays so.
    void cancelled(Unit unit, List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        UUID[] refs = parts.stream().map(part -> part.item().clientRef()).toArray(UUID[]::new);
        Set<UUID> before = unit.session().doReturningWork(connection -> cancelled(connection, refs));
        append(
                unit,
                parts.stream()
                        .filter(part -> !before.contains(part.item().clientRef()))
                        .toList(),
                "CANCELLED");
    }

    private static Set<UUID> cancelled(Connection connection, UUID[] refs) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select item_ref from fired where item_ref = any(?) and kind = 'CANCELLED'")) {
            select.setArray(1, connection.createArrayOf("uuid", refs));
            var cancelled = new HashSet<UUID>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    cancelled.add(row.getObject(1, UUID.class));
                }
            }
            return cancelled;
        }
    }

    private static void append(Unit unit, List<Part> parts, String kind) {
        if (parts.isEmpty()) {
            return;
        }
        unit.session().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into fired (item_ref, station_id, kind, quantity, at) values (?, ?, ?, ?, ?)")) {
                for (Part part : parts) {
                    insert.setObject(1, part.item().clientRef());
                    insert.setInt(2, part.stationId());
                    insert.setString(3, kind);
                    insert.setInt(4, part.item().quantity());
                    insert.setObject(5, OffsetDateTime.ofInstant(unit.now(), ZoneOffset.UTC));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
