package os.qres.terminal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a data folder to one program. The lock goes with the program, however it ends.
final class FolderLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /// @throws UncheckedIOException when another program has it
    static FolderLock of(Path folder) {
        try {
            FileChannel file = FileChannel.open(
                    folder.resolve("terminal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(file) == null) {
                file.close();
                throw new IOException("another program has it open");
            }
            return new FolderLock(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock locked(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("The data folder's lock cannot be closed: {}", e.toString());
        }
    }
}
