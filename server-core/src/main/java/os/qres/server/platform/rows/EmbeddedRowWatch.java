package os.qres.server.platform.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// On H2, whose triggers run in the thread that makes the change.
public final class EmbeddedRowWatch implements RowWatch {
    /// H2 makes the triggers itself, so that this is the one way from them to us.
    private static final ScopedValue<EmbeddedRowWatch> WATCHING = ScopedValue.newInstance();

    private final List<RowChange> seen = new ArrayList<>();
    private @Nullable Schema schema;

    static void tell(String table, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after) {
        if (WATCHING.isBound()) {
            WATCHING.get().see(table, before, after);
        }
    }

    private void see(String name, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after) {
        if (schema == null) {
            throw new IllegalStateException("not installed yet");
        }
        RowTable table = schema.table(name);
        seen.add(new RowChange(
                table, before == null ? null : table.written(before), after == null ? null : table.written(after)));
    }

    @Override
    public void install(Connection owner, Schema present) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (RowTable table : present.tables()) {
                statement.execute("create trigger if not exists rows_of_" + table.name()
                        + " after insert, update, delete on " + table.name() + " for each row call '"
                        + RowTrigger.class.getName() + "'");
            }
        }
        schema = present;
    }

    @Override
    public void prepare(Connection writer) {
        // Whose changes are seen is decided by the thread.
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T during(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(WATCHING, this).call(work);
    }

    @Override
    public int position() {
        return seen.size();
    }

    @Override
    public void backTo(int position) {
        seen.subList(position, seen.size()).clear();
    }

    @Override
    public List<RowChange> take(Connection writer) {
        List<RowChange> taken = List.copyOf(seen);
        seen.clear();
        return taken;
    }
}
