package os.qres.terminal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The computer's own.
final class RealDisk implements Disk {
    private static final Logger LOG = LoggerFactory.getLogger(RealDisk.class);

    @Override
    public boolean has(Path path) {
        return Files.exists(path);
    }

    @Override
    public Sheet open(Path path) throws IOException {
        return new RealSheet(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void rename(Path fresh, Path path) throws IOException {
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(path.toAbsolutePath().getParent())) {
            folder.force(true);
        } catch (IOException e) {
            // Windows knows no force of a folder, and keeps a journal of its names.
            LOG.debug("The folder of {} cannot be forced: {}", path, e.toString());
        }
    }

    private record RealSheet(FileChannel channel) implements Sheet {
        @Override
        public byte[] read() throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
                // Until all is there.
            }
            return bytes.array();
        }

        @Override
        public void write(long position, byte[] bytes) throws IOException {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left, position + left.position());
            }
        }

        @Override
        public void cut(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
