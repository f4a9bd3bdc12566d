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
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded database's file while nobody uses it. H2 only appends to it (see [DatabaseAddress]), so
/// before it is opened the live data are copied into a new file once it has grown large. The copy takes the
/// old one's place in one step: a pulled plug leaves one or the other.
final class StoreFile {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
    private static final String UNFINISHED = ".small";

    private static final long LARGE = 256L * 1024 * 1024;

    private StoreFile() {}

    static void prepare(DatabaseAddress address) throws SQLException {
        if (address.engine() != Engine.H2) {
            return;
        }
        for (String name : List.of(SpareDatabase.NAME, Migration.COPY)) {
            forgetUnfinished(StoredDatabase.file(address.beside(name)));
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
        Path file = StoredDatabase.file(address);
        MVStoreTool.compactCleanUp(file.toString());
        try {
            new Reserve(file).release();
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + UNFINISHED));
            if (!Files.exists(file)) {
                return;
            }
            cutTornEnd(file);
            if (Files.size(file) <= limit) {
                return;
            }
            long before = Files.size(file);
            endLeftOver(address);
            replaceByCopy(file);
            LOG.info(
                    "The database's file was made small: {} MB before, {} MB now",
                    before >> 20,
                    Files.size(file) >> 20);
        } catch (MVStoreException | IOException e) {
            throw new SQLException("its file cannot be prepared: " + e.getMessage(), e);
        }
    }

    /// Whoever was killed has left units of work behind that were not committed. H2 undoes them when it opens
    /// the file. In a copy their undo logs would name tables by numbers that these no longer have, and what was
    /// half done would stay.
    private static void endLeftOver(DatabaseAddress address) throws SQLException {
        Migration.connection(address).close();
    }

    /// The copy is on the disk before it takes the place: H2 itself would force nothing.
    private static void replaceByCopy(Path file) throws IOException {
        Path copy = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        MVStoreTool.compact(copy.toString(), true);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folders.forceNameOf(file);
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
