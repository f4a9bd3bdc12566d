package os.qres.test.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/// A database's open file.
final class WatchedChannel extends FileBase {
    private final FileChannel channel;
    private final DiskWatch watch;

    WatchedChannel(FileChannel channel, DiskWatch watch) {
        this.channel = channel;
        this.watch = watch;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        byte[] bytes = new byte[from.remaining()];
        from.duplicate().get(bytes);
        watch.writing(position, bytes);
        return channel.write(from, position);
    }

    @Override
    public synchronized int write(ByteBuffer from) throws IOException {
        long position = channel.position();
        int written = write(from, position);
        channel.position(position + written);
        return written;
    }

    @Override
    public synchronized FileChannel truncate(long size) throws IOException {
        watch.truncating(size);
        channel.truncate(size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        watch.forcing();
        if (watch.isReal()) {
            channel.force(metaData);
        }
        watch.forced();
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        return channel.read(to, position);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        return channel.read(to);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return channel.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        channel.close();
    }
}
