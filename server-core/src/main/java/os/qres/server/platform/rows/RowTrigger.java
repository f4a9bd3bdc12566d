package os.qres.server.platform.rows;

import java.sql.Connection;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/// Made by H2, one for each table. Its name stands in every database: it must stay.
public final class RowTrigger implements Trigger {
    private String table = "";

    @Override
    public void init(Connection connection, String schema, String name, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after) {
        EmbeddedRowWatch.tell(table, before, after);
    }
}
