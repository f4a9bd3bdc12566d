package os.qres.server.kitchen;

import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import os.qres.model.orders.ItemView;
import os.qres.server.platform.database.Unit;

/// What stations were told to make and what was taken back, per line, append-only: made = fired − cancelled. Its key
/// makes a line fired once and cancelled once, whatever is retried.
final class FiredLedger {
    void fired(Unit unit, List<ItemView> items, int stationId) {
        append(unit, items, stationId, "FIRED");
    }

    /// A line that was cancelled before stays so.
    void cancelled(Unit unit, ItemView item, int stationId) {
        if (!isCancelled(unit, item, stationId)) {
            append(unit, List.of(item), stationId, "CANCELLED");
        }
    }

    private static boolean isCancelled(Unit unit, ItemView item, int stationId) {
        return unit.session().doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select 1 from fired where item_ref = ? and station_id = ? and kind = 'CANCELLED'")) {
                select.setObject(1, item.clientRef());
                select.setInt(2, stationId);
                return select.executeQuery().next();
            }
        });
    }

    private static void append(Unit unit, List<ItemView> items, int stationId, String kind) {
        unit.session().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into fired (item_ref, station_id, kind, quantity, at) values (?, ?, ?, ?, ?)")) {
                for (ItemView item : items) {
                    insert.setObject(1, item.clientRef());
                    insert.setInt(2, stationId);
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
