package os.qres.server.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// H2's disk, on which every chunk of a database's file is [sealed](ChunkSeal) as it is written. H2 makes one for
/// each path, by the constructor without arguments.
public final class SealedDisk extends FilePathWrapper {
    /// What paths on it begin with.
    static final String SCHEME = "sealed";

    private static final String DATABASE = ".mv.db";

    /// Makes paths that begin with its name known to H2.
    static void register() {
        FilePath.register(new SealedDisk());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel channel = getBase().open(mode);
        return name.endsWith(DATABASE) ? new SealedFile(channel) : channel;
    }
}
