package os.qres.server.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// Which history this database tells: made once, and made anew when it is restored, so that clients notice.
final class Epoch {
    private Epoch() {}

    static String of(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select content from setting where name = 'epoch'");
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                return row.getString(1);
            }
        }
        String epoch = UUID.randomUUID().toString();
        try (PreparedStatement insert =
                connection.prepareStatement("insert into setting (name, content) values ('epoch', ?)")) {
            insert.setString(1, epoch);
            insert.executeUpdate();
        }
        return epoch;
    }
}
