package os.qres.server.platform.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The restaurant's tables as they are now. What is kept about the tables themselves is none of them.
public final class Schema {
    /// Of Flyway, [StateMark] and `RedoLog`.
    private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", StateMark.TABLE, "redo");

    private final String version;
    private final boolean isMarked;
    private final Map<String, RowTable> tables;

    private Schema(String version, boolean isMarked, Map<String, RowTable> tables) {
        this.version = version;
        this.isMarked = isMarked;
        this.tables = tables;
    }

    public static Schema read(Connection connection) throws SQLException {
        var columns = new TreeMap<String, List<RowTable.Column>>();
        boolean isMarked = false;
        try (PreparedStatement select = connection.prepareStatement("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = current_schema order by table_name, ordinal_position""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String table = row.getString(1).toLowerCase(Locale.ROOT);
                isMarked |= table.equals(StateMark.TABLE);
                if (!LEFT_OUT.contains(table)) {
                    columns.computeIfAbsent(table, _ -> new ArrayList<>())
                            .add(new RowTable.Column(
                                    row.getString(2).toLowerCase(Locale.ROOT), ColumnKind.of(row.getString(3))));
                }
            }
        }
        var tables = new TreeMap<String, RowTable>();
        columns.forEach((name, parts) -> tables.put(name, new RowTable(name, parts)));
        return new Schema(version(connection), isMarked, tables);
    }

    /// A schema that was written down by [#lines].
    /// @throws IllegalArgumentException when these are no such lines
    public static Schema parse(String version, List<String> lines) {
        var tables = new TreeMap<String, RowTable>();
        for (String line : lines) {
            RowTable table = RowTable.parse(line);
            tables.put(table.name(), table);
        }
        return new Schema(version, true, tables);
    }

    /// A line for each table, with its columns.
    public List<String> lines() {
        return tables.values().stream().map(RowTable::line).toList();
    }

    private static String version(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select "version" from "flyway_schema_history" where "success" and "version" is not null
                        order by "installed_rank" desc limit 1""");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : "0";
        }
    }

    /// The number of the last migration that the database has seen.
    public String version() {
        return version;
    }

    /// Whether the server keeps a [StateMark] there; a database of an earlier version has none.
    public boolean isMarked() {
        return isMarked;
    }

    public Collection<RowTable> tables() {
        return tables.values();
    }

    /// @param name in either case
    public RowTable table(String name) {
        RowTable table = tables.get(name.toLowerCase(Locale.ROOT));
        if (table == null) {
            throw new IllegalStateException("there is no table " + name);
        }
        return table;
    }
}
