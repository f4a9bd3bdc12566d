package os.qres.server.kitchen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// Which fired line stands on which ticket: every order adds as many as it has
/// lines, so that they are stored in plain SQL.
final class TicketRows {
    private TicketRows() {}

    /// The rows of these tickets, in the order of their lines.
    static List<TicketRow> of(Reading reading, Collection<Integer> ticketIds) {
        return ticketIds.isEmpty() ? List.of() : reading.session().doReturningWork(c -> read(c, ticketIds));
    }

    private static List<TicketRow> read(Connection connection, Collection<Integer> ticketIds) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select item_id, ticket_id, round, done_at from ticket_part where ticket_id = any(?) order by"
                        + " item_id")) {
            select.setArray(1, connection.createArrayOf("integer", ticketIds.toArray()));
            var rows = new ArrayList<TicketRow>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new TicketRow(row.getInt(1), row.getInt(2), row.getInt(3), instant(row)));
                }
            }
            return rows;
        }
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(4, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /// Says of these lines that the ticket's station has done its part, or with null that it has not.
    static void done(Unit unit, int ticketId, Collection<Integer> itemIds, @Nullable Instant at) {
        if (itemIds.isEmpty()) {
            return;
        }
        unit.session().doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update ticket_part set done_at = ? where ticket_id = ? and item_id = any(?)")) {
                update.setObject(1, time(at));
                update.setInt(2, ticketId);
                update.setArray(3, connection.createArrayOf("integer", itemIds.toArray()));
                update.executeUpdate();
            }
        });
    }

    /// Stores them, after the lines and tickets that they tell of.
    static void add(Unit unit, List<TicketRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        unit.session().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into ticket_part (item_id, ticket_id, round, done_at) values (?, ?, ?, ?)")) {
                for (TicketRow row : rows) {
                    insert.setInt(1, row.itemId());
                    insert.setInt(2, row.ticketId());
                    insert.setInt(3, row.round());
                    insert.setObject(4, time(row.doneAt()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /// Of these tickets, those all of whose lines are this order's.
    static List<Integer> wholly(Reading reading, Collection<Integer> ticketIds, int orderId) {
        return reading.session().doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select l.ticket_id from ticket_part l join order_item i on i.id = l.item_id
                    where l.ticket_id = any(?) group by l.ticket_id
                    having min(i.order_id) = ? and max(i.order_id) = ? order by l.ticket_id""")) {
                select.setArray(1, connection.createArrayOf("integer", ticketIds.toArray()));
                select.setInt(2, orderId);
                select.setInt(3, orderId);
                var whole = new ArrayList<Integer>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        whole.add(row.getInt(1));
                    }
                }
                return whole;
            }
        });
    }

    /// Takes lines off the tickets that they stand on.
    static void remove(Unit unit, List<TicketRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        unit.session().doWork(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from ticket_part where item_id = ? and ticket_id = ?")) {
                for (TicketRow row : rows) {
                    delete.setInt(1, row.itemId());
                    delete.setInt(2, row.ticketId());
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        });
    }
}
