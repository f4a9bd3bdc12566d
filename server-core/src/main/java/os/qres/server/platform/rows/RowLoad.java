package os.qres.server.platform.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts written rows into tables, many at once. The tables hold nothing else and check no references meanwhile.
public final class RowLoad implements AutoCloseable {
    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();

    public RowLoad(Connection connection) {
        this.connection = connection;
    }

    /// @throws IllegalArgumentException when this is no row of the table
    public void add(RowTable table, String row) throws SQLException {
        PreparedStatement insert = insert(table);
        @Nullable Object[] values = table.values(row);
        for (int i = 0; i < values.length; i++) {
            table.bind(insert, i + 1, i, values[i]);
        }
        insert.addBatch();
        if (waiting.merge(table.name(), 1, Integer::sum) == AT_ONCE) {
            insert.executeBatch();
            waiting.put(table.name(), 0);
        }
    }

    private PreparedStatement insert(RowTable table) throws SQLException {
        PreparedStatement known = inserts.get(table.name());
        if (known != null) {
            return known;
        }
        String columns = table.columns().stream().map(RowTable.Column::name).collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        PreparedStatement insert = connection.prepareStatement(
                "insert into " + table.name() + " (" + columns + ") values (" + marks + ")");
        inserts.put(table.name(), insert);
        return insert;
    }

    /// Sends what is waiting.
    public void finish() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
    }
}
