package os.qres.test.disk;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a disk was told, one after another.
public record BlockTrace(List<Step> steps) {
    static final int WRITTEN = 'w';
    static final int FLUSHED = 'f';
    static final int MARKED = 'm';

    /// One thing that it was told.
    public sealed interface Step {
        record Written(long position, byte[] bytes) implements Step {}

        /// Everything that was written until now is asked to last.
        record Flushed() implements Step {}

        /// Somebody says something in between.
        record Marked(String text) implements Step {}
    }

    static BlockTrace read(Path file) throws IOException {
        var steps = new ArrayList<Step>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                steps.add(step(kind, in));
            }
        }
        return new BlockTrace(List.copyOf(steps));
    }

    private static Step step(int kind, DataInputStream in) throws IOException {
        return switch (kind) {
            case WRITTEN -> new Step.Written(in.readLong(), in.readNBytes(in.readInt()));
            case FLUSHED -> new Step.Flushed();
            case MARKED -> new Step.Marked(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            default -> throw new IOException("no such step: " + kind);
        };
    }
}
