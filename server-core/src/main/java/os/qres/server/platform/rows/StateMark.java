package os.qres.server.platform.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// What the server knows to stand in its tables, marked with its key and stored with every change: a row that was
/// edited past the server no longer fits, and neither does a mark that was.
/// @param number how many groups of changes there have been
/// @param schema the migration at which the rows were written so
/// @param doubts what was wrong already when the server counted anew, or nothing
public record StateMark(long number, String schema, String doubts, Digests digests) {
    static final String TABLE = "state_mark";

    /// The mark's own row.
    private static final int ROW = 1;

    /// @param isOurs whether it was made with our key and left alone since
    /// @param keepsRedo whether each group's changes are kept for copying
    public record Stored(StateMark mark, boolean isOurs, boolean keepsRedo) {}

    public static Optional<Stored> load(Connection connection, RowKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select number, schema_version, doubts, digests, mark, id, keeps_redo from state_mark order by id");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            String digests = row.getString(4);
            String there = row.getString(5);
            String doubts = row.getString(3);
            boolean keepsRedo = row.getBoolean(7);
            String fitting = seal(key, row.getString(1), row.getString(2), doubts, digests, keepsRedo);
            boolean isOurs = fitting.equals(there) && row.getInt(6) == ROW;
            var mark = new StateMark(row.getLong(1), row.getString(2), doubts, parsed(digests));
            return Optional.of(new Stored(mark, isOurs && !row.next(), keepsRedo));
        }
    }

    /// Somebody may have written anything there.
    private static Digests parsed(String digests) {
        try {
            return Digests.parse(digests);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Digests.parse("");
        }
    }

    /// In hexadecimal digits.
    public String mark(RowKey key) {
        return key.mark(Long.toString(number), schema, doubts, digests.toString());
    }

    /// What stands beside the mark is sealed with it: whether changes are kept for copying is nobody's to edit
    /// either.
    private static String seal(RowKey key, String number, String schema, String doubts, String digests, boolean redo) {
        return key.mark(number, schema, doubts, digests, Boolean.toString(redo));
    }

    public void insert(Connection connection, RowKey key) throws SQLException {
        store(
                connection,
                key,
                false,
                "insert into state_mark (number, schema_version, doubts, digests, mark, id) values (?, ?, ?, ?, ?, ?)");
    }

    void update(Connection connection, RowKey key, boolean keepsRedo) throws SQLException {
        store(
                connection,
                key,
                keepsRedo,
                "update state_mark set number = ?, schema_version = ?, doubts = ?, digests = ?, mark = ? where id = ?");
    }

    /// From now on each group's changes are kept, or no longer.
    void keepRedo(Connection connection, RowKey key, boolean isKept) throws SQLException {
        String sealed = seal(key, Long.toString(number), schema, doubts, digests.toString(), isKept);
        try (PreparedStatement update =
                connection.prepareStatement("update state_mark set keeps_redo = ?, mark = ? where id = ?")) {
            update.setBoolean(1, isKept);
            update.setString(2, sealed);
            update.setInt(3, ROW);
            update.executeUpdate();
        }
    }

    private void store(Connection connection, RowKey key, boolean keepsRedo, String sql) throws SQLException {
        String text = digests.toString();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            statement.setString(2, schema);
            statement.setString(3, doubts);
            statement.setString(4, text);
            statement.setString(5, seal(key, Long.toString(number), schema, doubts, text, keepsRedo));
            statement.setInt(6, ROW);
            statement.executeUpdate();
        }
    }
}
