package os.qres.server.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import os.qres.server.faults.Trace.Step;

/// What is on a disk after its power was cut: all that was forced, and of the rest what chance leaves of it, in any
/// order, whole or in sectors.
final class BrokenDisk {
    private static final int[] SECTORS = {512, 4096};

    private final List<Step> steps;
    private final byte[] before;

    /// @param before the file when the steps began
    BrokenDisk(byte[] before, List<Step> steps) {
        this.before = before;
        this.steps = steps;
    }

    /// The file, when the power was cut after the first `count` steps.
    byte[] after(int count, Random random) {
        int forced = 0;
        for (Step step : steps.subList(0, count)) {
            if (step instanceof Step.Forced(int covers)) {
                forced = Math.max(forced, covers);
            }
        }
        var file = new Image(before);
        steps.subList(0, forced).forEach(file::apply);
        survive(file, new ArrayList<>(steps.subList(forced, count)), random);
        return file.bytes();
    }

    /// The file with everything that was written in the first `count` steps, as if it had been forced.
    byte[] whole(int count) {
        var file = new Image(before);
        steps.subList(0, count).forEach(file::apply);
        return file.bytes();
    }

    private static void survive(Image file, List<Step> open, Random random) {
        int percent = random.nextInt(101);
        if (random.nextBoolean()) {
            Collections.shuffle(open, random);
        }
        boolean isTorn = random.nextBoolean();
        int sector = SECTORS[random.nextInt(SECTORS.length)];
        for (Step step : open) {
            if (isTorn && step instanceof Step.Written written) {
                tear(file, written, sector, percent, random);
            } else if (random.nextInt(100) < percent) {
                file.apply(step);
            }
        }
    }

    /// A disk writes whole sectors.
    private static void tear(Image file, Step.Written written, int sector, int percent, Random random) {
        long end = written.position() + written.bytes().length;
        for (long at = written.position(); at < end; ) {
            long next = Math.min(end, (at / sector + 1) * sector);
            if (random.nextInt(100) < percent) {
                int from = (int) (at - written.position());
                int to = (int) (next - written.position());
                file.apply(new Step.Written(at, Arrays.copyOfRange(written.bytes(), from, to)));
            }
            at = next;
        }
    }

    /// A file that grows. What was never written is zero.
    private static final class Image {
        private byte[] room;
        private int length;

        Image(byte[] before) {
            room = Arrays.copyOf(before, before.length * 2);
            length = before.length;
        }

        void apply(Step step) {
            switch (step) {
                case Step.Written(long position, byte[] bytes) -> write(Math.toIntExact(position), bytes);
                case Step.Cut(long size) -> cut(Math.toIntExact(size));
                case Step.Forced _,
                        Step.Told _,
                        Step.Answered _,
                        Step.Begun _,
                        Step.CameOut _,
                        Step.Copied _,
                        Step.Ended _ -> {
                    // Not of the file.
                }
            }
        }

        private void write(int position, byte[] bytes) {
            int end = position + bytes.length;
            if (end > room.length) {
                room = Arrays.copyOf(room, end * 2);
            }
            System.arraycopy(bytes, 0, room, position, bytes.length);
            length = Math.max(length, end);
        }

        private void cut(int size) {
            if (size < length) {
                Arrays.fill(room, size, length, (byte) 0);
                length = size;
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(room, length);
        }
    }
}
