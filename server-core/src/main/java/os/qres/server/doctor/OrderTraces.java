package os.qres.server.doctor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the orders that are not what the last event says of them: where the event log is whole and the tables are
/// not, this tells which orders were edited. It goes over the log once for every few thousand orders, so that memory
/// does not feel how many there are; it is only asked when something is wrong.
final class OrderTraces implements Examination {
    private static final int ORDERS_AT_ONCE = 20_000;
    private static final int MOST_NAMED = 20;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String SUBJECT = "order/";

    /// The events that carry the whole order.
    private static final String WHOLE = "type in ('order_created', 'order_updated', 'order_status_changed')";

    private final Connection connection;
    private final OrderState states;

    OrderTraces(Connection connection) {
        this.connection = connection;
        this.states = new OrderState(connection);
    }

    @Override
    public List<Finding> look() throws SQLException {
        var findings = new ArrayList<Finding>();
        int last = lastOrder();
        for (int first = 0; first <= last && findings.size() < MOST_NAMED; first += ORDERS_AT_ONCE) {
            look(first, first + ORDERS_AT_ONCE, findings);
        }
        return findings;
    }

    private int lastOrder() throws SQLException {
        int last = 0;
        try (PreparedStatement select = connection.prepareStatement("select max(id) from orders");
                ResultSet row = select.executeQuery()) {
            row.next();
            last = row.getInt(1);
        }
        try (PreparedStatement select = connection.prepareStatement("select subject from event where " + WHOLE)) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = Math.max(last, order(row.getString(1)));
                }
            }
        }
        return last;
    }

    /// @return the order's id, or -1 where somebody has written anything else
    private static int order(String subject) {
        return subject.matches(SUBJECT + "\\d{1,9}") ? Integer.parseInt(subject.substring(SUBJECT.length())) : -1;
    }

    private void look(int first, int end, List<Finding> findings) throws SQLException {
        Map<Integer, Long> events = lastEvents(first, end);
        var orders = new TreeMap<Integer, Long>(events);
        for (int id : stored(first, end)) {
            orders.putIfAbsent(id, 0L);
        }
        for (Map.Entry<Integer, Long> order : orders.entrySet()) {
            if (findings.size() < MOST_NAMED) {
                look(order.getKey(), order.getValue(), findings);
            }
        }
    }

    private Map<Integer, Long> lastEvents(int first, int end) throws SQLException {
        var events = new HashMap<Integer, Long>();
        try (PreparedStatement select =
                connection.prepareStatement("select subject, seq from event where " + WHOLE + " order by seq")) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int order = order(row.getString(1));
                    if (order >= first && order < end) {
                        events.put(order, row.getLong(2));
                    }
                }
            }
        }
        return events;
    }

    private List<Integer> stored(int first, int end) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from orders where id >= ? and id < ?")) {
            select.setInt(1, first);
            select.setInt(2, end);
            var ids = new ArrayList<Integer>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getInt(1));
                }
            }
            return ids;
        }
    }

    private void look(int order, long seq, List<Finding> findings) throws SQLException {
        String stored = states.stored(order);
        if (seq == 0) {
            findings.add(Finding.damage("order-unheard", Integer.toString(order)));
            return;
        }
        try (PreparedStatement select =
                connection.prepareStatement("select message, type, at from event where seq = ?")) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                String told = states.told(row.getString(1));
                if (!told.equals(stored)) {
                    findings.add(Finding.damage(
                            stored.isEmpty() ? "order-gone" : "order-differs",
                            Integer.toString(order),
                            Long.toString(seq),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant().toString(),
                            told,
                            stored));
                }
            }
        }
    }
}
