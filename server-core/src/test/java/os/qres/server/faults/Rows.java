package os.qres.server.faults;

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

/// How many rows each table has gained; tables that have gained none are left out.
public record Rows(SortedMap<String, Long> tables) {
    public static final Rows NONE = new Rows(new TreeMap<>());

    /// What is written and thrown away beside the requests, whenever its time comes.
    private static final List<String> LEFT_OUT = List.of("outgoing_mail", "failed_sign_in");

    public static Rows of(Database database) {
        return database.read(Actor.SYSTEM, in -> in.session().doReturningWork(Rows::of));
    }

    private static Rows of(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var statement = connection.createStatement()) {
            for (String table : names(connection)) {
                try (ResultSet row = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return new Rows(counts);
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet row = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                String name = row.getString("TABLE_NAME");
                if (!LEFT_OUT.contains(name.toLowerCase(Locale.ROOT))) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    public Rows since(Rows before) {
        var gained = new TreeMap<>(tables);
        before.tables.forEach((table, count) -> gained.merge(table, -count, Long::sum));
        gained.values().removeIf(count -> count == 0);
        return new Rows(gained);
    }

    /// The rows of all tables that have gained some.
    long gains() {
        return tables.values().stream()
                .filter(count -> count > 0)
                .mapToLong(count -> count)
                .sum();
    }

    public Rows times(int often) {
        var all = new TreeMap<>(tables);
        all.replaceAll((_, count) -> count * often);
        return new Rows(all);
    }
}
