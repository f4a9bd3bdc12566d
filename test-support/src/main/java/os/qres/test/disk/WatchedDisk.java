package os.qres.test.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/// A file system for H2, with somebody who watches: for the databases whose address was [moved](#moved) to it.
public final class WatchedDisk extends FilePathWrapper implements AutoCloseable {
    private static final String SCHEME = "watched";
    private static final String PLACE = "jdbc:h2:file:";
    private static final String DATABASE = ".mv.db";

    private DiskWatch watch = new DiskWatch() {};

    public static WatchedDisk put(DiskWatch watch) {
        var disk = new WatchedDisk();
        disk.watch = watch;
        FilePath.register(disk);
        return disk;
    }

    /// The same database's address, watched.
    public static String moved(String url) {
        if (!url.startsWith(PLACE)) {
            throw new IllegalArgumentException(url + " is not on a disk");
        }
        return url.replaceFirst("^((?:[a-z0-9]+:)+)", "$1" + SCHEME + ":");
    }

    /// Of a file's path. H2 makes it, by the constructor without arguments.
    @Override
    public WatchedDisk getPath(String path) {
        return watched((WatchedDisk) super.getPath(path));
    }

    @Override
    public @Nullable WatchedDisk wrap(@Nullable FilePath other) {
        return other == null ? null : watched((WatchedDisk) super.wrap(other));
    }

    private WatchedDisk watched(WatchedDisk other) {
        other.watch = watch;
        return other;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel channel = getBase().open(mode);
        return name.endsWith(DATABASE) ? new WatchedChannel(channel, watch) : channel;
    }

    /// Nobody watches any more. The file system stays, since H2 may still have to say that its disk has failed.
    @Override
    public void close() {
        FilePath.register(new WatchedDisk());
    }
}
