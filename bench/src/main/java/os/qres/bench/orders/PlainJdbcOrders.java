package os.qres.bench.orders;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import os.qres.server.platform.database.DatabaseAddress;

/// The yardstick: plain JDBC that stores the rows of one of our orders — order, lines, ticket, ledger, events
/// — in our own schema, with one writer thread and one transaction and one `CHECKPOINT SYNC` for up to 64 of
/// them, as our server commits and forces. It looks nothing up, checks no rule, and copies every value from an order
/// that is there already.
final class PlainJdbcOrders implements AutoCloseable {
    private static final int LARGEST_BATCH = 64;

    private record Waiting(CompletableFuture<Integer> answer) {}

    private static final Waiting END = new Waiting(new CompletableFuture<>());

    private final Connection connection;
    private final Connection forcing;
    private final List<RowCopy> copies = new ArrayList<>();
    private final Questions questions;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;

    /// @param data a restaurant in which exactly one order was placed
    /// @param names what each order and line is called by
    PlainJdbcOrders(Path data, Supplier<UUID> names) throws SQLException {
        DatabaseAddress address = DatabaseAddress.embedded(data);
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        forcing = DriverManager.getConnection(address.url(), address.user(), address.password());
        connection.setAutoCommit(false);
        try (Statement statement = forcing.createStatement()) {
            // As the server has it: H2 forgets it when the file is opened again, and then writes in the background what
            // the force does not wait for.
            statement.execute("set write_delay 0");
        }
        for (var table : Map.of(
                        "orders", "1 = 1",
                        "order_item", "1 = 1",
                        "ticket", "1 = 1",
                        "ticket_part", "1 = 1",
                        "fired", "1 = 1",
                        "event", "subject like 'order/%' or subject like 'ticket/%'")
                .entrySet()) {
            copies.add(new RowCopy(connection, table.getKey(), table.getValue(), names));
        }
        copies.sort(java.util.Comparator.comparingInt(RowCopy::rank));
        questions = new Questions(connection, names);
        writer = Thread.ofPlatform().name("plain writer").start(this::writeAll);
    }

    /// Returns when the order is on the disk.
    int place() {
        Waiting order = new Waiting(new CompletableFuture<>());
        queue.add(order);
        return order.answer().join();
    }

    private void writeAll() {
        List<Waiting> batch = new ArrayList<>();
        int number = 1;
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST_BATCH - 1);
                if (batch.remove(END)) {
                    return; // nobody waits any more
                }
                number = write(batch, number);
                batch.clear();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int write(List<Waiting> batch, int last) {
        int number = last;
        try {
            for (Waiting _ : batch) {
                number++;
                questions.ask();
                for (RowCopy copy : copies) {
                    copy.insert(number);
                }
            }
            connection.commit();
            try (Statement statement = forcing.createStatement()) {
                statement.execute("checkpoint sync");
            }
            for (Waiting order : batch) {
                order.answer().complete(number);
            }
        } catch (SQLException e) {
            batch.forEach(order -> order.answer().completeExceptionally(e));
        }
        return number;
    }

    @Override
    public void close() throws SQLException {
        queue.add(END);
        try {
            writer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        connection.close();
        forcing.close();
    }

    /// What is asked before an order is stored.
    private static final class Questions {
        private final List<Integer> dishes = new ArrayList<>();
        private final PreparedStatement orderByRef;
        private final PreparedStatement lineByRef;
        private final PreparedStatement dish;
        private final PreparedStatement variations;
        private final PreparedStatement category;
        private final PreparedStatement lastNumber;
        private final Supplier<UUID> names;

        Questions(Connection connection, Supplier<UUID> names) throws SQLException {
            this.names = names;
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select dish_id from order_item order by id")) {
                while (row.next()) {
                    dishes.add(row.getInt(1));
                }
            }
            orderByRef = connection.prepareStatement("select * from orders where client_ref = ?");
            lineByRef = connection.prepareStatement("select id from order_item where client_ref = ?");
            dish = connection.prepareStatement("select * from dish where id = ?");
            variations =
                    connection.prepareStatement("select * from dish_variation where dish_id = ? order by sort_order");
            category = connection.prepareStatement("select * from category where id = ?");
            lastNumber = connection.prepareStatement(
                    "select number from orders where business_day = ? order by business_day desc, number desc limit 1");
        }

        void ask() throws SQLException {
            read(orderByRef, names.get());
            for (int id : dishes) {
                read(lineByRef, names.get());
                read(dish, id);
                read(variations, id);
            }
            read(category, 1);
            read(lastNumber, java.time.LocalDate.EPOCH);
        }

        private static void read(PreparedStatement question, Object parameter) throws SQLException {
            question.setObject(1, parameter);
            try (ResultSet row = question.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int i = 1; i <= columns; i++) {
                        row.getObject(i);
                    }
                }
            }
        }
    }

    /// One table's rows of the model order, inserted again with new keys: ids are moved by a large step per
    /// order, UUIDs and order numbers are made anew.
    private static final class RowCopy {
        private static final List<String> ORDER =
                List.of("orders", "order_item", "ticket", "ticket_part", "fired", "event");
        private static final int STEP = 1_000;
        private static final List<String> MOVED = List.of("ID", "ORDER_ID", "ITEM_ID", "TICKET_ID", "SEQ", "NUMBER");

        private final String table;
        private final List<String> columns = new ArrayList<>();
        private final List<Object[]> rows = new ArrayList<>();
        private final PreparedStatement insert;
        private final Supplier<UUID> names;

        RowCopy(Connection connection, String table, String where, Supplier<UUID> names) throws SQLException {
            this.table = table;
            this.names = names;
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select * from " + table + " where " + where)) {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.add(row.getMetaData().getColumnName(i));
                }
                while (row.next()) {
                    Object[] values = new Object[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    rows.add(values);
                }
            }
            String marks = "?,".repeat(columns.size()).replaceFirst(",$", "");
            insert = connection.prepareStatement(
                    "insert into " + table + " (" + String.join(",", columns) + ") values (" + marks + ")");
        }

        int rank() {
            return ORDER.indexOf(table);
        }

        void insert(int number) throws SQLException {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, value(columns.get(i), row[i], number));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }

        private Object value(String column, Object model, int number) {
            if (MOVED.contains(column) && model instanceof Number id) {
                return id.longValue() + (long) number * STEP;
            }
            return model instanceof UUID ? names.get() : model;
        }
    }
}
