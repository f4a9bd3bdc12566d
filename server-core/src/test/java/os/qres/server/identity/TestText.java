package os.qres.server.identity;

import java.util.List;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.database.Database;

/// Everything that stands in the database, as one text to be searched.
public final class TestText {
    private static final List<String> TABLES =
            List.of("staff", "shift", "session", "terminal", "pairing", "failed_sign_in", "idempotency", "event");

    private TestText() {}

    public static String ofDatabase(Database database) {
        return database.read(Actor.SYSTEM, in -> in.session().doReturningWork(connection -> {
            var text = new StringBuilder();
            for (String table : TABLES) {
                try (var rows = connection.createStatement().executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            text.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
            return text.toString();
        }));
    }
}
