package os.qres.server.doctor;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.StringJoiner;
import os.qres.model.Money;
import os.qres.model.json.Wire;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentView;

/// An order in one line: what was ordered and paid, as the tables have it and as an event tells it.
final class OrderState {
    /// As much of an event as is needed.
    @Json
    record Told(OrderView order) {}

    private final Connection connection;
    private final JsonType<Told> told;

    OrderState(Connection connection) {
        this.connection = connection;
        this.told = Wire.lenient().type(Told.class);
    }

    /// @return nothing where the event tells no order
    String told(String message) {
        try {
            return line(told.fromJson(message).order());
        } catch (RuntimeException _) {
            // Somebody may have written anything there.
            return "";
        }
    }

    private static String line(OrderView order) {
        var parts = new StringJoiner(" ");
        parts.add(head(
                order.status().name(),
                order.paymentStatus().name(),
                order.tableId() == null ? 0 : order.tableId(),
                order.totalPrice(),
                order.paidTotal(),
                order.tipTotal()));
        order.items().stream()
                .sorted(Comparator.comparingInt(ItemView::id))
                .forEach(item -> parts.add(item(
                        item.quantity(),
                        item.name(),
                        item.price(),
                        item.status().name())));
        order.payments().stream()
                .sorted(Comparator.comparingInt(PaymentView::id))
                .forEach(payment -> parts.add(payment(payment.methodName(), payment.amount(), payment.tip())));
        return parts.toString();
    }

    private static String head(String status, String payment, int table, Money total, Money paid, Money tip) {
        return status + " " + payment + " @" + table + " " + total + " (" + paid + " + " + tip + ")";
    }

    private static String item(int quantity, String name, Money price, String status) {
        return "[" + quantity + " × " + name + " " + price + " " + status + "]";
    }

    private static String payment(String method, Money amount, Money tip) {
        return "{" + method + " " + amount + " + " + tip + "}";
    }

    /// @return nothing where there is no such order
    String stored(int order) throws SQLException {
        var parts = new StringJoiner(" ");
        try (PreparedStatement select = asked("""
                        select status, payment_status, table_id, total_price, paid_total, tip_total
                        from orders where id = ?""", order);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return "";
            }
            parts.add(head(
                    row.getString(1), row.getString(2), row.getInt(3), money(row, 4), money(row, 5), money(row, 6)));
        }
        try (PreparedStatement select = asked(
                        "select quantity, name, price, status from order_item where order_id = ? order by id", order);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                parts.add(item(row.getInt(1), row.getString(2), money(row, 3), row.getString(4)));
            }
        }
        try (PreparedStatement select =
                        asked("select method_name, amount, tip from payment where order_id = ? order by id", order);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                parts.add(payment(row.getString(1), money(row, 2), money(row, 3)));
            }
        }
        return parts.toString();
    }

    private PreparedStatement asked(String question, int order) throws SQLException {
        PreparedStatement select = connection.prepareStatement(question);
        select.setInt(1, order);
        return select;
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return new Money(row.getLong(column));
    }
}
