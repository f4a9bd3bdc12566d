package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Numbers that the database gives by itself.
/// @param name a sequence's, or the table's and its column's: `dish.id`
/// @param next which it would give now
/// @param step from one to the next; within it, whoever took one gives numbers of their own
public record Counter(String name, long next, long step) {
    private static final String SEQUENCE = "_seq";

    /// For what no table tells of.
    private static final long FAR = 1_000;

    static List<Counter> read(Connection connection, Engine engine) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(engine.counters())) {
            var counters = new ArrayList<Counter>();
            while (row.next()) {
                counters.add(new Counter(row.getString(1), row.getLong(2), row.getLong(3)));
            }
            return counters;
        }
    }

    /// The table whose rows have these numbers as their `id`; of any other sequence, a name that no table has.
    public String table() {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return name.substring(0, dot);
        }
        return name.endsWith(SEQUENCE) ? name.substring(0, name.length() - SEQUENCE.length()) : "";
    }

    /// One that gives none of the numbers that were given before.
    /// @param greatest of those that are known to have been given
    public Counter after(long greatest) {
        if (table().isEmpty()) {
            return new Counter(name, next + FAR * step, step);
        }
        long given = greatest + (step > 1 ? step : 0);
        long steps = given < next ? 0 : (given - next) / step + 1;
        return new Counter(name, next + steps * step, step);
    }

    /// Makes the database go on from here.
    public void set(Connection connection) throws SQLException {
        int dot = name.indexOf('.');
        String what = dot > 0
                ? "table " + name.substring(0, dot) + " alter column " + name.substring(dot + 1)
                : "sequence " + name;
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter " + what + " restart with " + next);
        }
    }
}
