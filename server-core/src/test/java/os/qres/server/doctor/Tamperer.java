package os.qres.server.doctor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import os.qres.server.TestStore;

/// Edits a database past its server, in one of the ways that somebody might who has its file and no key.
final class Tamperer {
    /// Said of a log whose hashes all fit again: there the chain is whole, and the mark tells.
    static final String REWRITTEN = " with all later hashes";

    private record Column(String table, String name, String type) {}

    private final Connection connection;
    private final Random random;
    private final List<Column> columns;

    /// @param connection of the database's owner, within a transaction that is rolled back afterwards
    Tamperer(Connection connection, Random random) throws SQLException {
        this.connection = connection;
        this.random = random;
        this.columns = columns();
    }

    private List<Column> columns() throws SQLException {
        var found = new ArrayList<Column>();
        try (ResultSet row = ask("""
                select lower(table_name), lower(column_name), lower(data_type) from information_schema.columns
                where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'
                order by 1, 2""")) {
            while (row.next()) {
                found.add(new Column(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return found;
    }

    private ResultSet ask(String question) throws SQLException {
        return connection.createStatement().executeQuery(question);
    }

    private int change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /// @return what was done, or nothing if it came to nothing
    String something() throws SQLException {
        return switch (random.nextInt(8)) {
            case 0 -> deleteSome();
            case 1 -> copySome();
            case 2 -> cutTheLog();
            case 3 -> rewriteTheLog();
            default -> editSome();
        };
    }

    /// As [#something], of the event log alone.
    String someOfTheLog() throws SQLException {
        List<Column> log = columns.stream()
                .filter(column -> column.table().equals("event"))
                .toList();
        return switch (random.nextInt(6)) {
            case 0 -> delete("event");
            case 1 -> copy("event");
            case 2 -> cutTheLog();
            default -> edit(log.get(random.nextInt(log.size())));
        };
    }

    private Column some() {
        return columns.get(random.nextInt(columns.size()));
    }

    /// Of one row of the table.
    private String place(String table) throws SQLException {
        String id = TestStore.isPostgres() ? "ctid" : "_rowid_";
        try (ResultSet row = ask("select count(*) from " + table)) {
            row.next();
            int rows = row.getInt(1);
            return rows == 0
                    ? " where false"
                    : " where " + id + " = (select " + id + " from " + table + " order by " + id + " limit 1 offset "
                            + random.nextInt(rows) + ")";
        }
    }

    private String editSome() throws SQLException {
        return edit(some());
    }

    private String edit(Column column) throws SQLException {
        String name = column.name();
        String another =
                switch (column.type()) {
                    case "integer", "bigint" -> "coalesce(" + name + ", 0) + " + (1 + random.nextInt(3));
                    case "boolean" -> "not coalesce(" + name + ", false)";
                    case "date" -> "date '2020-01-01'";
                    case "timestamp with time zone" -> "timestamp with time zone '2020-01-01 00:00:00+00'";
                    case "uuid" -> TestStore.isPostgres() ? "gen_random_uuid()" : "random_uuid()";
                    case "character varying" -> "substring(coalesce(" + name + ", ''), 2)";
                    case "bytea" -> "'\\x00'::bytea";
                    case "binary varying" -> "X'00'";
                    default -> throw new IllegalStateException("nobody has thought of editing a " + column.type());
                };
        String sql = "update " + column.table() + " set " + name + " = " + another + place(column.table()) + " and ("
                + name + " is null or " + name + " <> " + another + ")";
        return change(sql) == 0 ? "" : sql;
    }

    private String deleteSome() throws SQLException {
        return delete(some().table());
    }

    private String delete(String table) throws SQLException {
        String sql = "delete from " + table + place(table);
        return change(sql) == 0 ? "" : sql;
    }

    private String copySome() throws SQLException {
        return copy(some().table());
    }

    /// The same row under another number.
    private String copy(String table) throws SQLException {
        String names = String.join(
                ", ",
                columns.stream()
                        .filter(column -> column.table().equals(table))
                        .map(Column::name)
                        .toList());
        String changed = String.join(
                ", ",
                columns.stream()
                        .filter(column -> column.table().equals(table))
                        .map(this::copied)
                        .toList());
        String sql = "insert into " + table + " (" + names + ") select " + changed + " from " + table + place(table);
        return change(sql) == 0 ? "" : sql;
    }

    private String copied(Column column) {
        boolean isKey = List.of("id", "seq", "number", "client_ref", "token_hash", "qr_code", "item_id", "request_key")
                .contains(column.name());
        return switch (column.type()) {
            case "integer", "bigint" -> isKey ? column.name() + " + 100000" : column.name();
            case "uuid" -> TestStore.isPostgres() ? "gen_random_uuid()" : "random_uuid()";
            case "character varying" -> isKey ? "'copy'" : column.name();
            default -> column.name();
        };
    }

    private String cutTheLog() throws SQLException {
        String sql = "delete from event where seq > (select max(seq) from event) - " + (1 + random.nextInt(5));
        change(sql);
        return sql;
    }

    /// One event is changed, and every later hash is made to fit.
    private String rewriteTheLog() throws SQLException {
        long last = number("select max(seq) from event");
        long first = 1 + random.nextLong(last);
        change("update event set message = replace(message, '1', '2') || ' ' where seq = " + first);
        String previous = "0".repeat(64);
        try (PreparedStatement select = connection.prepareStatement("""
                        select seq, epoch, type, subject, message, at, user_id, terminal_id, previous_hash, hash
                        from event order by seq""");
                ResultSet row = select.executeQuery();
                PreparedStatement update =
                        connection.prepareStatement("update event set previous_hash = ?, hash = ? where seq = ?")) {
            while (row.next()) {
                String hash = hash(previous, row);
                update.setString(1, previous);
                update.setString(2, hash);
                update.setLong(3, row.getLong(1));
                update.addBatch();
                previous = hash;
            }
            update.executeBatch();
        }
        return "event " + first + REWRITTEN;
    }

    private long number(String question) throws SQLException {
        try (ResultSet row = ask(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String hash(String previous, ResultSet row) throws SQLException {
        String text = String.join(
                "\n",
                previous,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(6, java.time.OffsetDateTime.class).toInstant().toString(),
                String.valueOf(row.getString(7)),
                String.valueOf(row.getString(8)),
                row.getString(5));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
