package os.qres.server.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/// A database's file that seals what is written to it.
final class SealedFile extends FileBase {
    private final FileChannel file;

    SealedFile(FileChannel file) {
        this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        if (!ChunkSeal.isChunk(from)) {
            return file.write(from, position);
        }
        byte[] chunk = new byte[from.remaining()];
        from.get(chunk);
        ChunkSeal.put(chunk);
        ByteBuffer sealed = ByteBuffer.wrap(chunk);
        while (sealed.hasRemaining()) {
            file.write(sealed, position + sealed.position());
        }
        return chunk.length;
    }

    @Override
    public synchronized int write(ByteBuffer from) throws IOException {
        long position = file.position();
        int written = write(from, position);
        file.position(position + written);
        return written;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return file.read(to, position);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return file.read(to);
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        file.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
