package os.qres.server.kitchen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// Which fired line stands on which ticket. Every order adds as many rows as it has lines, so that they are stored
/// in plain SQL.
final class TicketRows {
    private TicketRows() {}

    /// The rows of these tickets, in the order of their lines.
    static List<TicketRow> of(Reading reading, Collection<Integer> ticketIds) {
        return ticketIds.isEmpty() ? List.of() : reading.session().doReturningWork(c -> read(c, ticketIds));
    }

    private static List<TicketRow> read(Connection connection, Collection<Integer> ticketIds) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select item_id, ticket_id, round from ticket_line where ticket_id = any(?) order by item_id")) {
            select.setArray(1, connection.createArrayOf("integer", ticketIds.toArray()));
            var rows = new ArrayList<TicketRow>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new TicketRow(row.getInt(1), row.getInt(2), row.getInt(3)));
                }
            }
            return rows;
        }
    }

    /// Stores them, after the lines and tickets that they tell of.
    static void add(Unit unit, List<TicketRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        unit.session().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into ticket_line (item_id, ticket_id, round) values (?, ?, ?)")) {
                for (TicketRow row : rows) {
                    insert.setInt(1, row.itemId());
                    insert.setInt(2, row.ticketId());
                    insert.setInt(3, row.round());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /// Of these tickets, those all of whose lines are this order's.
    static List<Integer> wholly(Reading reading, Collection<Integer> ticketIds, int orderId) {
        return reading.session().doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select l.ticket_id from ticket_line l join order_item i on i.id = l.item_id
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
            try (PreparedStatement delete = connection.prepareStatement("delete from ticket_line where item_id = ?")) {
                for (TicketRow row : rows) {
                    delete.setInt(1, row.itemId());
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        });
    }
}
