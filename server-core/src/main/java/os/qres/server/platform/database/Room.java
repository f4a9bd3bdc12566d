package os.qres.server.platform.database;

import java.io.File;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the disk has room for more. Nothing new is begun below the mark, so that nothing breaks in the middle of a
/// write; what is there can be read on, and work goes on by itself when there is room again.
public final class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);
    private static final long MIB = 1024L * 1024;

    /// In bytes. One group of units of work writes a few hundred kilobytes; the logs need some as well.
    public static final long LEAST = 64 * MIB;

    private final LongSupplier free;
    private boolean wasThere = true;

    /// @param free bytes
    Room(LongSupplier free) {
        this.free = free;
    }

    /// A PostgreSQL's disk is not ours to look at.
    static Room of(DatabaseAddress address) {
        if (address.engine() != Engine.H2) {
            return new Room(() -> Long.MAX_VALUE);
        }
        File folder = StoredDatabase.file(address).toAbsolutePath().getParent().toFile();
        return new Room(folder::getUsableSpace);
    }

    /// Asked by the writer's thread alone.
    boolean isThere() {
        long left = free.getAsLong();
        boolean isThere = left >= LEAST;
        if (isThere != wasThere) {
            wasThere = isThere;
            if (isThere) {
                LOG.info("There is room on the disk again: {} MB", left / MIB);
            } else {
                LOG.error("Only {} MB are left on the disk: nothing new is taken until there is more", left / MIB);
            }
        }
        return isThere;
    }
}
