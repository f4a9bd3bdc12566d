package os.qres.bench.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import os.qres.server.platform.database.DatabaseAddress;

/// Fills a demo restaurant that nobody uses at the moment with the orders of days gone by: each with one to six
/// lines, most of them served and paid, some cancelled. The same every time.
public final class PastOrders implements AutoCloseable {
    private static final int ORDERS_AT_ONCE = 5_000;
    private static final int CANCELLED_OF_100 = 3;

    private record Dish(int id, Integer variation, String name, String variationName, long price) {}

    private final Random random = new Random(1);
    private final Connection connection;
    private final PreparedStatement order;
    private final PreparedStatement line;
    private final PreparedStatement payment;
    private final List<Dish> dishes = new ArrayList<>();
    private final List<Integer> tables;
    private final List<Integer> waiters;
    private int orderId;
    private int lineId;

    public PastOrders(DatabaseAddress address) throws SQLException {
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        connection.setAutoCommit(false);
        order = insert("orders", """
                id, client_ref, number, business_day, table_id, table_number, waiter_id, waiter_name, status,
                payment_status, order_type, covers, subtotal, discount_total, service_charge, tax_total, tip_total,
                paid_total, total_price, is_open, served_at, cancelled_at, created_at, updated_at, version""");
        line = insert("order_item", """
                id, order_id, client_ref, fired_ref, dish_id, dish_variation_id, name, variation_name, quantity, price,
                modifiers, course, status, fired_at, ready_at, served_at, created_at, updated_at""");
        payment = insert("payment", """
                id, client_ref, order_id, payment_method_id, method_name, kind, amount, tip, change_given, user_id,
                business_day, paid_at""");
        readDishes();
        tables = ids("select id from dining_table order by id");
        waiters = ids("select id from staff where role = 'WAITER' order by id");
    }

    private PreparedStatement insert(String table, String columns) throws SQLException {
        String marks = "?,".repeat(columns.split(",").length).replaceFirst(",$", "");
        return connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + marks + ")");
    }

    private void readDishes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select d.id, v.id, d.name, v.name, coalesce(v.price, d.price)
                        from dish d left join dish_variation v on v.dish_id = d.id order by d.id, v.id""")) {
            while (row.next()) {
                dishes.add(new Dish(
                        row.getInt(1),
                        row.getObject(2, Integer.class),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5)));
            }
        }
    }

    private List<Integer> ids(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<Integer> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getInt(1));
            }
            return ids;
        }
    }

    /// Adds `perDay` orders to each of the `days` business days before `today`.
    public PastOrders fill(LocalDate today, int days, int perDay) throws SQLException {
        for (int day = days; day > 0; day--) {
            for (int number = 1; number <= perDay; number++) {
                add(today.minusDays(day), number, number * (13 * 60) / perDay);
                if (orderId % ORDERS_AT_ONCE == 0) {
                    store();
                }
            }
        }
        store();
        try (Statement statement = connection.createStatement()) {
            for (String sequence : List.of("orders_seq", "order_item_seq", "payment_seq")) {
                statement.execute("alter sequence " + sequence + " restart with " + (lineId + 1));
            }
            statement.execute("analyze");
        }
        connection.commit();
        return this;
    }

    private void store() throws SQLException {
        order.executeBatch();
        line.executeBatch();
        payment.executeBatch();
        connection.commit();
    }

    /// @param minutes after ten in the morning
    private void add(LocalDate day, int number, int minutes) throws SQLException {
        orderId++;
        OffsetDateTime at = day.atTime(10, 0).plusMinutes(minutes).atOffset(ZoneOffset.ofHours(3));
        boolean isCancelled = random.nextInt(100) < CANCELLED_OF_100;
        long total = 0;
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            total += addLine(at, isCancelled);
        }
        String type = random.nextInt(10) < 8 ? "DINE_IN" : random.nextInt(4) == 0 ? "DELIVERY" : "TAKEAWAY";
        Integer table = type.equals("DINE_IN") ? one(tables) : null;
        long paid = isCancelled ? 0 : total;
        OffsetDateTime served = isCancelled ? null : at.plusMinutes(8 + random.nextInt(30));
        bind(
                order,
                orderId,
                ref(),
                number,
                day,
                table,
                table,
                one(waiters),
                "Анна К.",
                isCancelled ? "CANCELLED" : "SERVED",
                isCancelled ? "UNPAID" : "PAID",
                type,
                1 + random.nextInt(5),
                paid,
                0L,
                0L,
                0L,
                0L,
                paid,
                paid,
                false,
                served,
                isCancelled ? at : null,
                at,
                at.plusMinutes(50),
                6L);
        if (!isCancelled) {
            bind(payment, orderId, ref(), orderId, 1, "Наличные", "CASH", paid, 0L, 0L, null, day, at.plusMinutes(50));
        }
    }

    private long addLine(OffsetDateTime at, boolean isCancelled) throws SQLException {
        lineId++;
        Dish dish = one(dishes);
        int quantity = 1 + random.nextInt(2);
        String status = isCancelled ? "CANCELLED" : "SERVED";
        UUID ref = ref();
        bind(
                line,
                lineId,
                orderId,
                ref,
                ref,
                dish.id(),
                dish.variation(),
                dish.name(),
                dish.variationName(),
                quantity,
                dish.price(),
                "[]",
                1,
                status,
                at,
                at.plusMinutes(10),
                at.plusMinutes(12),
                at,
                at);
        return quantity * dish.price();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID ref() {
        return new UUID(((long) orderId << 32) | lineId, random.nextLong());
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
