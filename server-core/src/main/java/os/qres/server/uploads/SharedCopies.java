package os.qres.server.uploads;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// The pictures in the database, for the other servers that work on it: each fetches what it has not on its own
/// shelf. On the embedded database, which has one server and a file that only grows, there are none.
final class SharedCopies {
    void put(Unit unit, String name, byte[] bytes) {
        unit.session().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into upload (name, content, created_at)
                    select ?, ?, current_timestamp where not exists (select 1 from upload where name = ?)""")) {
                insert.setString(1, name);
                insert.setBytes(2, bytes);
                insert.setString(3, name);
                insert.executeUpdate();
            }
        });
    }

    boolean exists(Reading in, String name) {
        return in.session()
                        .createNativeQuery("select count(*) from upload where name = ?1", Long.class)
                        .setParameter(1, name)
                        .getSingleResult()
                > 0;
    }

    Optional<byte[]> find(Reading in, String name) {
        return in.session().doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select content from upload where name = ?")) {
                select.setString(1, name);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }
}
