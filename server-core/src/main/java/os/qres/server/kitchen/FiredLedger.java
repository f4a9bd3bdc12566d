package os.qres.server.kitchen;

import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import os.qres.server.platform.database.Unit;

/// What stations were told to make and what was taken back, per line, append-only: made = fired − cancelled.
/// Its key makes a line fired once and cancelled once, whatever is retried.
final class FiredLedger {
    void fired(Unit unit, UUID item, int stationId, int quantity) {
        append(unit, item, stationId, "FIRED", quantity);
    }

    void cancelled(Unit unit, UUID item, int stationId, int quantity) {
        append(unit, item, stationId, "CANCELLED", quantity);
    }

    private static void append(Unit unit, UUID item, int stationId, String kind, int quantity) {
        unit.session().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into fired (item_ref, station_id, kind, quantity, at) values (?, ?, ?, ?, ?)")) {
                insert.setObject(1, item);
                insert.setInt(2, stationId);
                insert.setString(3, kind);
                insert.setInt(4, quantity);
                insert.setObject(5, OffsetDateTime.ofInstant(unit.now(), ZoneOffset.UTC));
                insert.executeUpdate();
            }
        });
    }
}
