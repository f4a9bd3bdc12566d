package os.qres.server.platform.database;

import java.util.SortedMap;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.rows.Books;
import os.qres.server.platform.rows.Redo;

/// What each group of units of work has changed, kept in the database with the change itself until somebody has copied
/// it to another disk: so that the copy has no gap, whenever the server is killed.
public final class RedoLog {
    private final Database database;
    private final Writer writer;
    private final Books books;

    RedoLog(Database database, Writer writer, Books books) {
        this.database = database;
        this.writer = writer;
        this.books = books;
    }

    /// Begins to keep, if nobody has yet.
    /// @return whether changes are kept from now on; otherwise try again later
    public boolean keep() {
        return keep(true);
    }

    /// Keeps no more, and throws away what is kept: nobody copies it.
    public void stop() {
        keep(false);
    }

    private boolean keep(boolean isKept) {
        return database.write(Intent.of(Actor.SYSTEM), unit -> unit.session()
                .doReturningWork(connection -> books.keepRedo(connection, isKept)));
    }

    /// The records of the groups after `number`, in order, as far as they are kept; all of it is on the disk.
    public SortedMap<Long, byte[]> after(long number, int limit) {
        return database.read(
                Actor.SYSTEM, in -> in.session().doReturningWork(connection -> Redo.kept(connection, number, limit)));
    }

    /// The last group's number; all of it is on the disk.
    public long number() {
        return database.read(Actor.SYSTEM, in -> in.session()
                .createNativeQuery("select number from state_mark", Long.class)
                .getSingleResult());
    }

    /// Everything up to this group is copied and may be thrown away.
    public void copied(long number) {
        books.copied(number);
    }

    /// Does this each time that a group of this server is on the disk; it must not wait. Others' on the same database
    /// are not told.
    public void whenForced(Runnable listener) {
        writer.whenForced(listener);
    }
}
