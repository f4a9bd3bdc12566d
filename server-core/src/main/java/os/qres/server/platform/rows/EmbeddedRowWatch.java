package os.qres.server.platform.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// On H2, whose triggers run in the thread that makes the change. What a unit has changed is written down and weighed
/// in another thread while the next unit runs, since that takes a sixth of an order's time.
public final class EmbeddedRowWatch implements RowWatch {
    /// H2 makes the triggers itself, so that this is the one way from them to us.
    private static final ScopedValue<EmbeddedRowWatch> WATCHING = ScopedValue.newInstance();

    private static final long IDLE_SECONDS = 10;

    /// A row as the trigger handed it over.
    private record Seen(
            RowTable table,
            @Nullable Object @Nullable [] before,
            @Nullable Object @Nullable [] after) {
        RowChange written() {
            return new RowChange(
                    table, before == null ? null : table.written(before), after == null ? null : table.written(after));
        }
    }

    /// One thread, which ends when nothing has been changed for a while.
    private final Executor beside = new ThreadPoolExecutor(
            0,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("row marks").daemon().factory());

    private final List<FutureTask<Changes>> units = new ArrayList<>();
    private List<Seen> seen = new ArrayList<>();
    private @Nullable Schema schema;
    private @Nullable RowKey key;

    static void tell(String table, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after) {
        if (WATCHING.isBound()) {
            WATCHING.get().see(table, before, after);
        }
    }

    private void see(String name, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after) {
        if (schema == null) {
            throw new IllegalStateException("not installed yet");
        }
        seen.add(new Seen(schema.table(name), before, after));
    }

    @Override
    public void install(Connection owner, Schema present, RowKey rowKey) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (RowTable table : present.tables()) {
                statement.execute("create trigger if not exists rows_of_" + table.name()
                        + " after insert, update, delete on " + table.name() + " for each row call '"
                        + RowTrigger.class.getName() + "'");
            }
        }
        schema = present;
        key = rowKey;
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
    public void keep() {
        RowKey weighing = key;
        if (weighing == null || seen.isEmpty()) {
            return;
        }
        List<Seen> unit = seen;
        seen = new ArrayList<>();
        var task = new FutureTask<>(
                () -> Changes.of(unit.stream().map(Seen::written).toList(), weighing));
        units.add(task);
        beside.execute(task);
    }

    @Override
    public void forget() {
        seen.clear();
    }

    @Override
    public void forgetAll() {
        seen.clear();
        units.clear();
    }

    @Override
    public Changes take(Connection writer) throws SQLException {
        keep();
        var rows = new ArrayList<RowChange>();
        var weight = Digests.parse("");
        try {
            // What the other thread has not come to yet is done here, beginning at the other end.
            units.reversed().forEach(FutureTask::run);
            for (FutureTask<Changes> unit : units) {
                rows.addAll(unit.get().rows());
                weight = weight.plus(unit.get().weight());
            }
        } catch (ExecutionException e) {
            throw new SQLException("What was changed cannot be marked", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody may interrupt the writer: H2 would close its file", e);
        } finally {
            units.clear();
        }
        return new Changes(rows, weight);
    }
}
