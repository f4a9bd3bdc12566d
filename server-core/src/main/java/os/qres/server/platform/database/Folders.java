package os.qres.server.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What stands in folders, as opposed to files.
public final class Folders {
    private Folders() {}

    /// Forces to the disk that a file has its name: a name is in the folder, not in the file.
    public static void forceNameOf(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException _) {
            // Windows cannot and need not.
        }
    }
}
