package os.qres.server.kitchen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import os.qres.model.orders.ItemView;
import os.qres.server.platform.database.Unit;

/// What stations were told to make and what was taken back, per line, append-only: made = fired − cancelled. Its key
/// makes a line fired once and cancelled once, whatever is retried.
final class FiredLedger {
    /// @param items each of them a station's
    void fired(Unit unit, List<ItemView> items) {
        append(unit, items, "FIRED");
    }

    /// @param items each of them a station's; one that was cancelled before stays so
    void cancelled(Unit unit, List<ItemView> items) {
        if (items.isEmpty()) {
            return;
        }
        UUID[] refs = items.stream().map(ItemView::clientRef).toArray(UUID[]::new);
        Set<UUID> before = unit.session().doReturningWork(connection -> cancelled(connection, refs));
        append(
                unit,
                items.stream()
                        .filter(item -> !before.contains(item.clientRef()))
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

    private static void append(Unit unit, List<ItemView> items, String kind) {
        if (items.isEmpty()) {
            return;
        }
        unit.session().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into fired (item_ref, station_id, kind, quantity, at) values (?, ?, ?, ?, ?)")) {
                for (ItemView item : items) {
                    insert.setObject(1, item.clientRef());
                    insert.setInt(2, Objects.requireNonNull(item.stationId()));
                    insert.setString(3, kind);
                    insert.setInt(4, item.quantity());
                    insert.setObject(5, OffsetDateTime.ofInstant(unit.now(), ZoneOffset.UTC));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
