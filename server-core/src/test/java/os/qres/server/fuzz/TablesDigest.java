package os.qres.server.fuzz;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;

/// What stands in each table, as a number for each: the same numbers mean the same rows.
public final class TablesDigest {
    /// Wrong tries are counted, and are refused; the mark of all rows tells of them.
    private static final List<String> LEFT_OUT =
            List.of("failed_sign_in", "flyway_schema_history", "state_mark", "redo");

    /// When a device was last seen, and where, is written by and by, whatever it asks.
    private static final List<String> COLUMNS_LEFT_OUT = List.of("terminal.last_seen", "terminal.address");

    private TablesDigest() {}

    static SortedMap<String, Long> of(Database database) {
        return database.read(Actor.SYSTEM, in -> in.session().doReturningWork(TablesDigest::of));
    }

    public static SortedMap<String, Long> of(Connection connection) throws SQLException {
        var digest = new TreeMap<String, Long>();
        for (String table : tables(connection)) {
            if (!LEFT_OUT.contains(table.toLowerCase(Locale.ROOT))) {
                digest.put(table, digest(connection, table));
            }
        }
        return digest;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (ResultSet row = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                tables.add(row.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    /// The sum of the rows' hashes, so that their order does not matter.
    private static long digest(Connection connection, String table) throws SQLException {
        long digest = 0;
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                long hash = 1;
                for (int i = 1; i <= columns; i++) {
                    String column = table + "." + row.getMetaData().getColumnName(i);
                    if (COLUMNS_LEFT_OUT.contains(column.toLowerCase(Locale.ROOT))) {
                        continue;
                    }
                    String text = row.getString(i);
                    hash = hash * 1_000_003 + (text == null ? 7 : text.hashCode());
                }
                digest += hash * 0x9E3779B97F4A7C15L;
            }
        }
        return digest;
    }
}
