package os.qres.server.kitchen;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
    void fired(Unit unit, List<ItemView> items) {
        append(unit, items, "FIRED");
    }

    /// @param items of which some may stand there as cancelled already: clocks stand still now and then
    void cancelled(Unit unit, List<ItemView> items) {
        if (!items.isEmpty()) {
            Set<UUID> known =
                    cancelled(unit, items.stream().map(ItemView::clientRef).toArray(UUID[]::new));
            append(
                    unit,
                    items.stream()
                            .filter(item -> !known.contains(item.clientRef()))
                            .toList(),
                    "CANCELLED");
        }
    }

    private static Set<UUID> cancelled(Unit unit, UUID[] refs) {
        return unit.session().doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select item_ref from fired where kind = 'CANCELLED' and item_ref = any(?)")) {
                select.setArray(1, connection.createArrayOf("uuid", refs));
                var known = new HashSet<UUID>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        known.add(row.getObject(1, UUID.class));
                    }
                }
                return known;
            }
        });
    }

    private static void append(Unit unit, List<ItemView> items, String kind) {
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
