package os.qres.server.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded database's file while nobody uses it. H2 only appends to it (see [DatabaseAddress]): a change takes
/// 20 to 50 KB, of which nearly all is dead soon. So the live data are copied into a new file when its last user has
/// gone and it has grown; before it is opened only where that has not come about for days, since then a restaurant
/// waits. The copy takes the old one's place in one step: a pulled plug leaves one or the other.
final class StoreFile {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
    private static final String UNFINISHED = ".small";

    /// What makes a start slow.
    private static final long LARGE = 1024L * 1024 * 1024;

    /// What a busy evening adds.
    private static final long GROWN = 256L * 1024 * 1024;

    private StoreFile() {}

    /// In bytes; 0 of a PostgreSQL, whose files are its own.
    static long size(DatabaseAddress address) throws SQLException {
        try {
            return address.engine() == Engine.H2 ? Files.size(file(address)) : 0;
        } catch (IOException e) {
            throw new SQLException("its file cannot be looked at: " + e.getMessage(), e);
        }
    }

    /// Whether so much was added that it is worth making it small.
    /// @param before its size when it was opened, in bytes
    static boolean hasGrown(DatabaseAddress address, long before) throws SQLException {
        return size(address) - before > GROWN;
    }

    /// Makes its file small after its last user has gone. A disk that has no room for the copy leaves it as it is, and
    /// so does somebody else who uses it by now.
    static void makeSmall(DatabaseAddress address) {
        Path file = file(address);
        try {
            long before = Files.size(file);
            replaceByCopy(file, before);
            LOG.info(
                    "The database's file was made small: {} MB before, {} MB now",
                    before >> 20,
                    Files.size(file) >> 20);
        } catch (RuntimeException | IOException e) {
            // H2 says in several ways that a disk is full, or that a file is in use.
            LOG.warn("The database's file could not be made small", e);
            forget(unfinished(file));
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} is left over", file, e);
        }
    }

    static void prepare(DatabaseAddress address) throws SQLException {
        if (address.engine() != Engine.H2) {
            return;
        }
        for (String name : List.of(SpareDatabase.NAME, Migration.COPY)) {
            forgetUnfinished(file(address.beside(name)));
        }
        prepare(address, LARGE);
    }

    /// Somebody was killed who was making it; whoever still is has it locked.
    private static void forgetUnfinished(Path file) throws SQLException {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = locked(channel)) {
            if (lock != null) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new SQLException("an unfinished file cannot be deleted: " + e.getMessage(), e);
        }
    }

    /// Makes its file small when that is larger than `limit` bytes.
    static void prepare(DatabaseAddress address, long limit) throws SQLException {
        Path file = file(address);
        try {
            new Reserve(file).release();
            Files.deleteIfExists(unfinished(file));
            if (!Files.exists(file)) {
                return;
            }
            cutTornEnd(file);
        } catch (IOException e) {
            throw new SQLException("its file cannot be prepared: " + e.getMessage(), e);
        }
        if (size(address) > limit) {
            endLeftOver(address);
            makeSmall(address);
        }
    }

    private static Path file(DatabaseAddress address) {
        return StoredDatabase.file(address);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /// Whoever was killed has left units of work behind that were not committed. H2 undoes them when it opens
    /// the file. In a copy their undo logs would name tables by numbers that these no longer have, and what was
    /// half done would stay.
    private static void endLeftOver(DatabaseAddress address) throws SQLException {
        Migration.connection(address).close();
    }

    /// The copy is on the disk before it takes the place: H2 itself would force nothing.
    private static void replaceByCopy(Path file, long size) throws IOException {
        Path copy = unfinished(file);
        MVStore.compact(file.toString(), copy.toString(), true, null);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        requireUnused(file, size);
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folders.forceNameOf(file);
    }

    private static void requireUnused(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = locked(channel)) {
            if (lock == null || channel.size() != size) {
                throw new IOException(file + " is in use again");
            }
        }
    }

    /// Another server that has the file open holds it locked; then it is left alone, and H2 says so.
    private static void cutTornEnd(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = locked(channel)) {
            if (lock == null) {
                return;
            }
            OptionalLong torn = TornEnd.cut(channel);
            if (torn.isPresent()) {
                LOG.warn(
                        "The power went while the database was writing: {} bytes that nobody had been told of were cut off",
                        torn.getAsLong());
            }
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }
}
