package os.qres.server.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A little room beside the embedded database that is given up when it is to be opened on a full disk: opening writes
/// some kilobytes, and a server that cannot start can show nobody what is there.
final class Reserve {
    private static final Logger LOG = LoggerFactory.getLogger(Reserve.class);
    private static final int SIZE = 4 << 20;
    private static final String ENDING = ".reserve";

    private final Path file;

    /// @param database its file
    Reserve(Path database) {
        file = database.resolveSibling(database.getFileName() + ENDING);
    }

    /// Gives it up, if there is no other room.
    void release() throws IOException {
        if (Files.exists(file) && free() < SIZE) {
            Files.delete(file);
            LOG.warn("The disk is full: the room that was kept for a start is used");
        }
    }

    /// Takes it again, once there is enough for everything else.
    void keep() {
        if (Files.exists(file) || free() < Room.LEAST + SIZE) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(SIZE));
        } catch (IOException e) {
            LOG.warn("No room can be kept for a start on a full disk: {}", e.toString());
        }
    }

    private long free() {
        return file.toAbsolutePath().getParent().toFile().getUsableSpace();
    }
}
