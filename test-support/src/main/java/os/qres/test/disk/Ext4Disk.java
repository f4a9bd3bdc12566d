package os.qres.test.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import os.qres.test.process.Deadline;
import os.qres.test.process.Program;

/// The kernel's own ext4 on a disk that [remembers](BlockRecorder) every block and every flush. It takes a Linux, root,
/// loop devices and FUSE: see [#missing].
public final class Ext4Disk implements AutoCloseable {
    private static final long SIZE = 256L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path place;
    private final Path fresh;
    private final Path recorder;
    private final Program served;
    private final FileChannel marks;
    private final Mounted mounted;

    private Ext4Disk(Path place) throws IOException {
        this.place = place;
        fresh = format(place.resolve("fresh.img"), SIZE);
        Path image = place.resolve("image.img");
        Shell.run("cp", "--sparse=always", fresh.toString(), image.toString());
        recorder = Files.createDirectories(place.resolve("recorder"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        served = Program.command(
                        "sh",
                        "-c",
                        "exec 0<>/dev/fuse && mount -i -t fuse -o fd=0,rootmode=40000,user_id=0,group_id=0 qres \"$1\""
                                + " && shift && exec \"$@\"",
                        "sh",
                        recorder.toString(),
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BlockRecorder.class.getName(),
                        image.toString(),
                        trace().toString())
                .start();
        Path marking = recorder.resolve(BlockRecorder.MARKS);
        Deadline.await("the recording disk", PATIENCE, () -> Shell.isMounted(recorder) && Files.exists(marking));
        marks = FileChannel.open(marking, StandardOpenOption.WRITE);
        mounted = Mounted.loop(recorder.resolve(BlockRecorder.IMAGE), place.resolve("disk"));
    }

    /// @param place an empty folder for all that it needs
    public static Ext4Disk in(Path place) throws IOException {
        return new Ext4Disk(place);
    }

    /// What this machine lacks for it.
    public static Optional<String> missing() {
        var lacks = new ArrayList<>(Mounted.missing());
        if (!Files.isWritable(Path.of("/dev/fuse"))) {
            lacks.add("/dev/fuse");
        }
        return lacks.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lacks));
    }

    /// An image of an empty file system.
    static Path format(Path image, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(image, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), size - 1);
        }
        Shell.run("mkfs.ext4", "-q", "-F", "-b", "4096", "-E", "lazy_itable_init=0,lazy_journal_init=0", "" + image);
        return image;
    }

    /// Where its files are.
    public Path folder() {
        return mounted.folder();
    }

    /// Says something that the trace has between what was written before and after it.
    public void mark(String text) {
        try {
            marks.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The image before anything was written to it.
    public Path fresh() {
        return fresh;
    }

    private Path trace() {
        return place.resolve("trace");
    }

    /// Takes the disk away and tells what it was told.
    public BlockTrace end() throws IOException {
        close();
        return BlockTrace.read(trace());
    }

    @Override
    public void close() throws IOException {
        if (served.isAlive()) {
            mounted.close();
            marks.close();
            Shell.run("umount", recorder.toString());
            served.awaitExit(PATIENCE);
        }
        served.close();
    }
}
