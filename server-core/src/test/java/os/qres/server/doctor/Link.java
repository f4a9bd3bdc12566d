package os.qres.server.doctor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An event as the chain binds it to the one before, read without any hash being worked out.
///
/// @param bound all that its hash covers, and the hashes
record Link(long seq, String type, String bound) {
    static List<Link> all(Connection connection) throws SQLException {
        var all = new ArrayList<Link>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("""
                        select seq, type, epoch, subject, message, at, user_id, terminal_id, previous_hash, hash
                        from event order by seq""")) {
            while (row.next()) {
                var bound = new StringBuilder();
                for (int i = 1; i <= 10; i++) {
                    bound.append(row.getString(i)).append('\n');
                }
                all.add(new Link(row.getLong(1), row.getString(2), bound.toString()));
            }
        }
        return all;
    }

    /// The first that is not what it was in its place. Where the end was cut off there is none: the mark tells of that.
    static Optional<Link> firstBroken(List<Link> before, List<Link> after) {
        for (int i = 0; i < after.size(); i++) {
            if (i >= before.size() || !before.get(i).equals(after.get(i))) {
                return Optional.of(after.get(i));
            }
        }
        return Optional.empty();
    }
}
