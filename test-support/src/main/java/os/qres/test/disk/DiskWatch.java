package os.qres.test.disk;

import java.io.IOException;

/// Hears of everything that H2 does to a database's file, in the order in which it does it. What it throws, H2 gets
/// from its disk; while it takes its time, the disk does.
public interface DiskWatch {
    /// Before `bytes` are written.
    default void writing(long position, byte[] bytes) throws IOException {}

    /// Before the file becomes as long as this.
    default void truncating(long size) throws IOException {}

    /// Before what was written until now is forced.
    default void forcing() throws IOException {}

    /// After it was.
    default void forced() throws IOException {}

    /// Whether a force also reaches the real disk, which takes its time.
    default boolean isReal() {
        return true;
    }
}
