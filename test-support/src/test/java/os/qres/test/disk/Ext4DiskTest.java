package os.qres.test.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.test.disk.BlockTrace.Step;

@DisabledIf(value = "isMissing", disabledReason = "it takes root, loop devices and FUSE")
class Ext4DiskTest {
    @TempDir
    Path folder;

    static boolean isMissing() {
        return Ext4Disk.missing().isPresent();
    }

    @Test
    void whatIsForcedReachesTheDiskBeforeItsFlushAndWhatIsNotNeedNot() throws Exception {
        List<Step> steps;
        try (Ext4Disk disk = Ext4Disk.in(folder)) {
            Files.writeString(disk.folder().resolve("lazy"), "never forced");
            try (FileChannel file = FileChannel.open(
                    disk.folder().resolve("forced"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap("forced at once".getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
            disk.mark("done");
            steps = disk.end().steps();
        }
        int done = steps.indexOf(new Step.Marked("done"));
        int flushed = steps.subList(0, done).lastIndexOf(new Step.Flushed());
        assertTrue(isWritten(steps.subList(0, flushed), "forced at once"));
        assertEquals(false, isWritten(steps.subList(0, done), "never forced"));
        assertTrue(isWritten(steps, "never forced"), "unmounting writes it");
    }

    private static boolean isWritten(List<Step> steps, String text) {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.Written(long _, byte[] bytes)
                        && new String(bytes, StandardCharsets.ISO_8859_1).contains(text));
    }
}
