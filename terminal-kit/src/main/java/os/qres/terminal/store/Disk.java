package os.qres.terminal.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// Where the local store's file lies. Tests give it one that loses its power.
interface Disk {
    /// A file of it, open for one program alone.
    interface Sheet extends Closeable {
        byte[] read() throws IOException;

        void write(long position, byte[] bytes) throws IOException;

        void cut(long size) throws IOException;

        /// Returns once all of it would survive a pulled plug.
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }

    boolean has(Path path);

    /// Opens it, and makes it if it is not there.
    Sheet open(Path path) throws IOException;

    void delete(Path path) throws IOException;

    /// Gives a forced file another's place and name, in one step. Returns once that would survive a pulled plug.
    void rename(Path fresh, Path path) throws IOException;
}
