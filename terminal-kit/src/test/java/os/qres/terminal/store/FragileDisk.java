package os.qres.terminal.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/// A disk in memory that remembers what it was told, and in what order, and can tell what would be left of it had its
/// power gone then: what was forced, and of the rest whatever chance leaves, in any order and torn in sectors.
final class FragileDisk implements Disk {
    private static final int[] SECTORS = {512, 4096};

    /// What happened. Files go by numbers, since their names change.
    sealed interface Step {
        record Written(int file, long position, byte[] bytes) implements Step {}

        record Cut(int file, long size) implements Step {}

        record Forced(int file) implements Step {}

        /// @param file nothing any more, where it is negative
        record Named(Path name, int file) implements Step {}

        record NamesForced() implements Step {}

        /// The first so many changes have been told to be on the disk.
        record Told(int changes) implements Step {}
    }

    private final List<Step> steps = new ArrayList<>();
    private final Map<Path, Integer> names = new HashMap<>();
    private final Map<Integer, Image> files = new HashMap<>();
    private volatile boolean isFull;
    private int numbers;

    FragileDisk() {}

    private FragileDisk(Map<Path, Integer> names, Map<Integer, Image> files) {
        this.names.putAll(names);
        this.files.putAll(files);
        numbers = files.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    synchronized void told(int changes) {
        steps.add(new Step.Told(changes));
    }

    /// Whatever is written from now on is refused.
    void fill(boolean now) {
        isFull = now;
    }

    private synchronized void did(Step step) throws IOException {
        if (isFull) {
            throw new IOException("No space left on device");
        }
        steps.add(step);
        apply(step, names, files);
    }

    private static void apply(Step step, Map<Path, Integer> names, Map<Integer, Image> files) {
        switch (step) {
            case Step.Written(int file, long position, byte[] bytes) ->
                files.computeIfAbsent(file, _ -> new Image()).write(Math.toIntExact(position), bytes);
            case Step.Cut(int file, long size) ->
                files.computeIfAbsent(file, _ -> new Image()).cut(Math.toIntExact(size));
            case Step.Named(Path name, int file) -> {
                if (file < 0) {
                    names.remove(name);
                } else {
                    names.values().removeIf(other -> other == file);
                    names.put(name, file);
                }
            }
            case Step.Forced _, Step.NamesForced _, Step.Told _ -> {
                // Nothing changes.
            }
        }
    }

    /// A file that grows. What was never written is zero.
    private static final class Image {
        private byte[] room = new byte[1024];
        private int length;

        void write(int position, byte[] bytes) {
            int end = position + bytes.length;
            if (end > room.length) {
                room = Arrays.copyOf(room, end * 2);
            }
            System.arraycopy(bytes, 0, room, position, bytes.length);
            length = Math.max(length, end);
        }

        void cut(int size) {
            if (size < length) {
                Arrays.fill(room, size, length, (byte) 0);
                length = size;
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(room, length);
        }
    }

    /// What is left when the power goes after so many steps.
    static FragileDisk after(List<Step> steps, Random random) {
        Map<Path, Integer> names = new HashMap<>();
        Map<Integer, Image> files = new HashMap<>();
        List<Step> open = new ArrayList<>();
        Map<Integer, Integer> forcedUntil = new HashMap<>();
        int namesUntil = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Forced(int file)) {
                forcedUntil.put(file, i);
            } else if (steps.get(i) instanceof Step.NamesForced) {
                namesUntil = i;
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean isForced =
                    switch (step) {
                        case Step.Written written -> i < forcedUntil.getOrDefault(written.file(), 0);
                        case Step.Cut cut -> i < forcedUntil.getOrDefault(cut.file(), 0);
                        case Step.Named _ -> i < namesUntil;
                        case Step.Forced _, Step.NamesForced _, Step.Told _ -> true;
                    };
            if (isForced) {
                apply(step, names, files);
            } else {
                open.add(step);
            }
        }
        int percent = random.nextInt(101);
        if (random.nextBoolean()) {
            Collections.shuffle(open, random);
        }
        boolean isTorn = random.nextBoolean();
        int sector = SECTORS[random.nextInt(SECTORS.length)];
        for (Step step : open) {
            if (isTorn && step instanceof Step.Written written) {
                tear(written, sector, percent, random, piece -> apply(piece, names, files));
            } else if (random.nextInt(100) < percent) {
                apply(step, names, files);
            }
        }
        return new FragileDisk(names, files);
    }

    private static void tear(Step.Written written, int sector, int percent, Random random, Consumer<Step> survives) {
        long end = written.position() + written.bytes().length;
        for (long at = written.position(); at < end; ) {
            long next = Math.min(end, (at / sector + 1) * sector);
            if (random.nextInt(100) < percent) {
                int from = (int) (at - written.position());
                int to = (int) (next - written.position());
                survives.accept(new Step.Written(written.file(), at, Arrays.copyOfRange(written.bytes(), from, to)));
            }
            at = next;
        }
    }

    @Override
    public synchronized boolean has(Path path) {
        return names.containsKey(path);
    }

    @Override
    public synchronized Sheet open(Path path) throws IOException {
        Integer known = names.get(path);
        if (known != null) {
            return new FragileSheet(known);
        }
        int file = ++numbers;
        did(new Step.Named(path, file));
        return new FragileSheet(file);
    }

    @Override
    public synchronized void delete(Path path) throws IOException {
        if (has(path)) {
            did(new Step.Named(path, -1));
        }
    }

    @Override
    public synchronized void rename(Path fresh, Path path) throws IOException {
        Integer file = names.get(fresh);
        if (file == null) {
            throw new FileNotFoundException(fresh.toString());
        }
        did(new Step.Named(path, file));
        did(new Step.NamesForced());
    }

    private final class FragileSheet implements Sheet {
        private final int file;

        FragileSheet(int file) {
            this.file = file;
        }

        @Override
        public byte[] read() {
            synchronized (FragileDisk.this) {
                return files.getOrDefault(file, new Image()).bytes();
            }
        }

        @Override
        public void write(long position, byte[] bytes) throws IOException {
            did(new Step.Written(file, position, bytes.clone()));
        }

        @Override
        public void cut(long size) throws IOException {
            did(new Step.Cut(file, size));
        }

        @Override
        public void force() throws IOException {
            did(new Step.Forced(file));
        }

        @Override
        public void close() {
            // Nothing is kept of it.
        }
    }
}
