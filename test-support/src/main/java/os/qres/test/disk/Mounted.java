package os.qres.test.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file system that is mounted for a while. It takes a Linux and root: see [#missing].
public final class Mounted implements AutoCloseable {
    private final Path folder;

    private Mounted(Path folder, String... how) throws IOException {
        this.folder = Files.createDirectories(folder);
        var command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(how));
        command.add(folder.toString());
        Shell.run(command.toArray(String[]::new));
    }

    /// What this machine lacks for it.
    public static List<String> missing() {
        var lacks = new ArrayList<String>();
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("user.name").equals("root")) {
            lacks.add("root on Linux");
        }
        if (!Files.exists(Path.of("/dev/loop-control"))) {
            lacks.add("loop devices");
        }
        List.of("mount", "umount", "mkfs.ext4", "e2fsck", "fsfreeze").stream()
                .filter(command -> !Shell.knows(command))
                .forEach(lacks::add);
        return lacks;
    }

    /// The file system in `image`.
    public static Mounted loop(Path image, Path folder) throws IOException {
        return new Mounted(folder, "-t", "ext4", "-o", "loop", image.toString());
    }

    /// The ext4 in `image` as a computer has it that starts after a power cut: where the kernel refuses it, since its
    /// superblock was torn, `e2fsck` mends it first, from the copy that it keeps.
    public static Mounted afterPowerCut(Path image, Path folder) throws IOException {
        try {
            return loop(image, folder);
        } catch (IOException _) {
            // 1 to 3: mended.
            Shell.run("sh", "-c", "e2fsck -fy \"$0\" || [ $? -lt 4 ]", image.toString());
            return loop(image, folder);
        }
    }

    /// An empty ext4 of so many bytes, whose image is kept as `image`.
    public static Mounted ext4(Path image, Path folder, long bytes) throws IOException {
        return loop(Ext4Disk.format(image, bytes), folder);
    }

    /// A small one in memory.
    public static Mounted memory(Path folder, long bytes) throws IOException {
        return new Mounted(folder, "-t", "tmpfs", "-o", "size=" + bytes, "qres");
    }

    public Path folder() {
        return folder;
    }

    /// Whoever writes waits, until [#thaw].
    public void freeze() throws IOException {
        Shell.run("fsfreeze", "-f", folder.toString());
    }

    public void thaw() throws IOException {
        Shell.run("fsfreeze", "-u", folder.toString());
    }

    @Override
    public void close() throws IOException {
        Shell.run("umount", folder.toString());
    }
}
