package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import os.qres.server.platform.rows.RowTable;
import os.qres.server.platform.rows.Schema;

/// Rows in all tables, whatever tables a version has: the n-th row of each holds n, and so refers to the n-th of
/// others.
final class FilledTables {
    private static final int ROWS = 3;

    private record Column(String name, String type, int length) {
        Object value(int row) {
            return switch (type) {
                case "boolean" -> row % 2 == 0;
                case "uuid" -> new UUID(0, row);
                case "date" -> LocalDate.EPOCH.plusDays(row);
                case "integer", "bigint", "smallint" -> row;
                case String time when time.startsWith("timestamp") -> Timestamp.from(Instant.EPOCH.plusSeconds(row));
                case String text when text.startsWith("character") -> text(row);
                default -> throw new IllegalStateException("no value for " + name + ", a " + type);
            };
        }

        private String text(int row) {
            String word = name.equals("kind") ? "FIRED" : "w" + row;
            return word.substring(0, Math.min(word.length(), length));
        }
    }

    private FilledTables() {}

    /// Fills those whose columns are known, those first to which others refer.
    static void fill(DatabaseAddress address) throws SQLException {
        try (Connection connection = Migration.connection(address)) {
            var left = new TreeMap<>(columns(connection));
            int before;
            SQLException last;
            do {
                before = left.size();
                last = null;
                for (String table : List.copyOf(left.keySet())) {
                    try {
                        insert(connection, table, left.get(table));
                        left.remove(table);
                    } catch (SQLException e) {
                        last = e;
                    }
                }
            } while (!left.isEmpty() && left.size() < before);
            if (last != null) {
                throw new SQLException("cannot be filled: " + left.keySet(), last);
            }
        }
    }

    private static TreeMap<String, List<Column>> columns(Connection connection) throws SQLException {
        var tables = new TreeMap<String, List<Column>>();
        for (RowTable table : Schema.read(connection).tables()) {
            try (PreparedStatement select = connection.prepareStatement("""
                    select column_name, data_type, character_maximum_length from information_schema.columns
                    where table_schema = current_schema and lower(table_name) = ? order by ordinal_position""")) {
                select.setString(1, table.name());
                try (ResultSet row = select.executeQuery()) {
                    var columns = new ArrayList<Column>();
                    while (row.next()) {
                        columns.add(new Column(
                                row.getString(1).toLowerCase(), row.getString(2).toLowerCase(), row.getInt(3)));
                    }
                    tables.put(table.name(), columns);
                }
            }
        }
        return tables;
    }

    private static void insert(Connection connection, String table, List<Column> columns) throws SQLException {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String places = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into %s (%s) values (%s)".formatted(table, names, places))) {
            for (int row = 1; row <= ROWS; row++) {
                for (int i = 0; i < columns.size(); i++) {
                    insert.setObject(i + 1, columns.get(i).value(row));
                }
                insert.executeUpdate();
            }
        }
    }

    /// What stands in all tables, and which columns they have. The history's name is made anew with each start.
    static List<String> all(DatabaseAddress address) throws SQLException {
        try (Connection connection = Migration.connection(address)) {
            Schema schema = Schema.read(connection);
            var rows = new ArrayList<String>();
            for (RowTable table : schema.tables()) {
                if (!table.name().equals("setting")) {
                    try (PreparedStatement select = connection.prepareStatement(table.question());
                            ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            rows.add(table.name() + " " + table.written(row));
                        }
                    }
                }
            }
            return Stream.concat(schema.lines().stream(), rows.stream().sorted())
                    .toList();
        }
    }
}
