package os.qres.server.platform.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the [StateMark] in step with the tables: what a group of units has changed is added to it before the group
/// is committed. Only the writer's thread comes here.
public final class Books {
    private static final Logger LOG = LoggerFactory.getLogger(Books.class);
    private static final int THROWN_AWAY_AT_ONCE = 64;

    private final RowWatch watch;
    private final RowKey key;
    private final Schema schema;

    /// Up to which group somebody has copied what was changed, and up to which it was thrown away.
    private volatile long copied;
    private long thrownAway;

    private Books(RowWatch watch, RowKey key, Schema schema) {
        this.watch = watch;
        this.key = key;
        this.schema = schema;
    }

    /// Begins to watch, in the transaction of `writer`. Counts all rows where nobody has counted them yet, or where a
    /// migration has changed them.
    /// @param hasMigrated whether the schema has just been changed, or made
    /// @param owner may change the schema
    public static Books open(RowWatch watch, RowKey key, boolean hasMigrated, Connection owner, Connection writer)
            throws SQLException {
        Schema schema = Schema.read(owner);
        watch.install(owner, schema, key);
        var books = new Books(watch, key, schema);
        Optional<StateMark.Stored> stored = StateMark.load(writer, key);
        if (stored.isEmpty()) {
            books.counted(writer, 0, hasMigrated ? "" : "missing").insert(writer, key);
        } else if (!stored.get().mark().schema().equals(schema.version())) {
            StateMark before = stored.get().mark();
            books.counted(writer, before.number() + 1, before.doubts())
                    .update(writer, key, stored.get().keepsRedo());
        }
        return books;
    }

    private StateMark counted(Connection connection, long number, String doubts) throws SQLException {
        return new StateMark(number, schema.version(), doubts, Digests.of(connection, schema, key));
    }

    /// Runs `work` in this thread; what it changes is seen.
    public <T extends @Nullable Object, X extends Exception> T during(ScopedValue.CallableOp<T, X> work) throws X {
        return watch.during(work);
    }

    /// A unit has succeeded.
    public void keep() {
        watch.keep();
    }

    /// What was changed since the last [#keep] was rolled back.
    public void forget() {
        watch.forget();
    }

    /// All that was changed since the last [#balance] was rolled back.
    public void forgetAll() {
        watch.forgetAll();
    }

    /// Adds what was changed since the last time to the mark, in the transaction of `writer`.
    public void balance(Connection writer) throws SQLException {
        Changes changes = watch.take(writer);
        if (changes.rows().isEmpty()) {
            return;
        }
        StateMark.Stored stored = StateMark.load(writer, key)
                .orElseGet(() ->
                        new StateMark.Stored(new StateMark(0, schema.version(), "", Digests.parse("")), false, false));
        StateMark before = stored.mark();
        String doubts = before.doubts();
        if (!stored.isOurs() && doubts.isEmpty()) {
            LOG.error("The mark of what stands in the tables was edited past the server; `qres doctor` tells more");
            doubts = "mark " + before.number();
        }
        var after = new StateMark(
                before.number() + 1, before.schema(), doubts, before.digests().plus(changes.weight()));
        after.update(writer, key, stored.keepsRedo());
        if (stored.keepsRedo()) {
            new Redo(after.number(), after.mark(key), changes.rows()).insert(writer);
            throwAwayCopied(writer);
        }
    }

    /// With what is stored anyway, and not each time.
    private void throwAwayCopied(Connection writer) throws SQLException {
        long upTo = copied;
        if (upTo - thrownAway >= THROWN_AWAY_AT_ONCE) {
            Redo.delete(writer, upTo);
            thrownAway = upTo;
        }
    }

    /// Has each group's changes kept from now on, in the transaction of `writer`, until they are [#copied]; or no
    /// longer.
    /// @return whether it is so; not yet where the mark was edited, since that is to be noticed first
    public boolean keepRedo(Connection writer, boolean isKept) throws SQLException {
        Optional<StateMark.Stored> stored = StateMark.load(writer, key);
        if (stored.isEmpty() || !stored.get().isOurs()) {
            return false;
        }
        if (stored.get().keepsRedo() != isKept) {
            stored.get().mark().keepRedo(writer, key, isKept);
            if (!isKept) {
                Redo.delete(writer, Long.MAX_VALUE);
            }
        }
        return true;
    }

    /// What was changed up to this group is on another disk, and needs to be kept no more.
    public void copied(long number) {
        copied = number;
    }
}
