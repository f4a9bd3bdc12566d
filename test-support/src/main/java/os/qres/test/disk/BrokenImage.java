package os.qres.test.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import os.qres.test.disk.BlockTrace.Step;

/// What a disk holds after its power was cut: all that was written before the last flush, and of the rest what chance
/// leaves of it, in any order, whole or in sectors.
public final class BrokenImage implements AutoCloseable {
    private static final int[] SECTORS = {512, 4096};

    private final List<Step> steps;
    private final Path left;
    private final Path lasting;
    private final FileChannel flushed;
    private int applied;

    /// @param fresh the image before the steps
    /// @param left where the broken ones are made, each over the one before
    public BrokenImage(Path fresh, List<Step> steps, Path left) throws IOException {
        this.steps = steps;
        this.left = left;
        lasting = left.resolveSibling(left.getFileName() + ".lasting");
        copy(fresh, lasting);
        flushed = FileChannel.open(lasting, StandardOpenOption.WRITE);
    }

    /// The image, when the power was cut after the first `count` steps; never fewer than the last time.
    public Path after(int count, Random random) throws IOException {
        int last = Math.max(applied, steps.subList(0, count).lastIndexOf(new Step.Flushed()));
        for (; applied < last; applied++) {
            if (steps.get(applied) instanceof Step.Written(long position, byte[] bytes)) {
                flushed.write(ByteBuffer.wrap(bytes), position);
            }
        }
        copy(lasting, left);
        try (FileChannel image = FileChannel.open(left, StandardOpenOption.WRITE)) {
            survive(image, steps.subList(applied, count), random);
        }
        return left;
    }

    private static void survive(FileChannel image, List<Step> open, Random random) throws IOException {
        int percent = random.nextInt(101);
        boolean isTorn = random.nextBoolean();
        int sector = SECTORS[random.nextInt(SECTORS.length)];
        var written = new ArrayList<Step.Written>();
        for (Step step : open) {
            if (step instanceof Step.Written write) {
                written.add(write);
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(written, random);
        }
        for (Step.Written write : written) {
            int piece = isTorn ? sector : write.bytes().length;
            for (int at = 0; at < write.bytes().length; at += piece) {
                if (random.nextInt(100) < percent) {
                    int length = Math.min(piece, write.bytes().length - at);
                    image.write(ByteBuffer.wrap(write.bytes(), at, length), write.position() + at);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Shell.run("cp", "--sparse=always", from.toString(), to.toString());
    }

    @Override
    public void close() throws IOException {
        flushed.close();
    }
}
