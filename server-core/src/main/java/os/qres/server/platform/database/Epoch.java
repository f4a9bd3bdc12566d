package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Which history a database tells: made once, and made anew when it is restored, so that clients notice.
///
/// @param name of the history
/// @param began the last event before it
record Epoch(String name, long began) {
    private static final String NAME = "epoch";
    private static final String BEGAN = "epoch_began";

    static Epoch of(Connection connection) throws SQLException {
        Optional<String> known = setting(connection, NAME);
        String name = known.orElseGet(() -> UUID.randomUUID().toString());
        if (known.isEmpty()) {
            set(connection, NAME, name);
        }
        Optional<Long> began = setting(connection, BEGAN)
                .map(text -> text.split(" ", 2))
                .filter(text -> text[0].equals(name))
                .map(text -> Long.valueOf(text[1]));
        return new Epoch(name, began.isPresent() ? began.get() : begin(connection, name));
    }

    /// Somebody has given the database another name since it was open last, or it was never open.
    private static long begin(Connection connection, String name) throws SQLException {
        long last = lastSeq(connection);
        set(connection, BEGAN, name + " " + last);
        return last;
    }

    private static long lastSeq(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select coalesce(max(seq), 0) from event");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Optional<String> setting(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select content from setting where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static void set(Connection connection, String name, String content) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from setting where name = ?");
                PreparedStatement insert =
                        connection.prepareStatement("insert into setting (name, content) values (?, ?)")) {
            delete.setString(1, name);
            delete.executeUpdate();
            insert.setString(1, name);
            insert.setString(2, content);
            insert.executeUpdate();
        }
    }
}
