package os.qres.server.kitchen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import os.qres.server.platform.database.Reading;

/// Where a line stands, or a line that it was split off or that was split off it.
/// @param row of the line that stands there
/// @param station the ticket's
record Kin(int itemId, TicketRow row, int station) {
    private static final String WHERE = """
            select i.id, l.item_id, l.ticket_id, l.round, l.done_at, t.station_id from order_item i
            join order_item k on k.fired_ref = i.fired_ref
            join ticket_part l on l.item_id = k.id
            join ticket t on t.id = l.ticket_id
            where i.id = any(?)
            order by i.id, case when l.item_id = i.id then 0 else 1 end, l.item_id, l.ticket_id""";

    boolean isItself() {
        return row.itemId() == itemId;
    }

    /// Nearest first.
    static List<Kin> of(Reading reading, Collection<Integer> itemIds) {
        return reading.session().doReturningWork(connection -> read(connection, itemIds));
    }

    private static List<Kin> read(Connection connection, Collection<Integer> itemIds) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHERE)) {
            select.setArray(1, connection.createArrayOf("integer", itemIds.toArray()));
            var kin = new ArrayList<Kin>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime done = row.getObject(5, OffsetDateTime.class);
                    kin.add(new Kin(
                            row.getInt(1),
                            new TicketRow(
                                    row.getInt(2),
                                    row.getInt(3),
                                    row.getInt(4),
                                    done == null ? null : done.toInstant()),
                            row.getInt(6)));
                }
            }
            return kin;
        }
    }
}
