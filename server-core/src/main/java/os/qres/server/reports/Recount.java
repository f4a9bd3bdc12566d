package os.qres.server.reports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.platform.database.Reading;
import os.qres.server.reports.DaySales.ByDish;
import os.qres.server.reports.DaySales.ByHour;
import os.qres.server.reports.DaySales.ByKind;
import os.qres.server.reports.DaySales.ByWaiter;

/// Counts sales order by order.
final class Recount {
    private static final String ORDERS = """
            select business_day, status, payment_status, order_type, waiter_id, covers, paid_total, created_at, served_at
            from orders where business_day between ? and ? and joined_to_id is null""";

    private static final String DISHES = """
            select o.business_day, i.dish_id, i.dish_variation_id, sum(i.quantity - i.returned_quantity),
            sum((i.quantity - i.returned_quantity) * i.price)
            from orders o join order_item i on i.order_id = o.id
            where o.business_day between ? and ? and o.status <> 'CANCELLED' and o.payment_status <> 'REFUNDED'
            and i.status <> 'CANCELLED'
            group by o.business_day, i.dish_id, i.dish_variation_id""";

    private final ZoneId zone;

    /// @param zone whose hours count
    Recount(ZoneId zone) {
        this.zone = zone;
    }

    /// Counts the business days from `from` to `to`, both included.
    /// @param sums where each day's sales go to
    void count(Reading reading, LocalDate from, LocalDate to, Function<LocalDate, Sales> sums) {
        reading.session().doWork(connection -> {
            each(connection, ORDERS, from, to, row -> order(row, sums));
            each(connection, DISHES, from, to, row -> dish(row, sums));
        });
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, LocalDate from, LocalDate to, RowReader reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, from);
            select.setObject(2, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    private void order(ResultSet row, Function<LocalDate, Sales> sums) throws SQLException {
        Sales sales = sums.apply(row.getObject(1, LocalDate.class));
        var status = OrderStatus.valueOf(row.getString(2));
        int covers = row.getInt(6);
        long paid = row.getLong(7);
        Instant opened = row.getObject(8, OffsetDateTime.class).toInstant();
        OffsetDateTime servedAt = row.getObject(9, OffsetDateTime.class);
        sales.add(new ByKind(
                status,
                PaymentStatus.valueOf(row.getString(3)),
                OrderType.valueOf(row.getString(4)),
                1,
                covers,
                paid,
                servedAt == null ? 0 : 1,
                servingSeconds(opened, servedAt)));
        if (status != OrderStatus.CANCELLED) {
            sales.add(new ByWaiter(row.getObject(5, Integer.class), 1, covers, paid));
            sales.add(new ByHour(opened.atZone(zone).getHour(), 1, paid));
        }
    }

    /// Never below nothing, though the clock may have been set back.
    private static long servingSeconds(Instant opened, @Nullable OffsetDateTime servedAt) {
        return servedAt == null
                ? 0
                : Math.max(0, Duration.between(opened, servedAt.toInstant()).toSeconds());
    }

    private static void dish(ResultSet row, Function<LocalDate, Sales> sums) throws SQLException {
        sums.apply(row.getObject(1, LocalDate.class))
                .add(new ByDish(row.getInt(2), row.getObject(3, Integer.class), row.getInt(4), row.getLong(5)));
    }
}
