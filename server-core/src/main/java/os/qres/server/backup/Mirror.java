package os.qres.server.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.backup.BackupFolder.Numbered;
import os.qres.server.platform.config.BackupSettings;
import os.qres.server.platform.database.Folders;

/// Keeps a copy of the snapshots, the changes, the pictures and the keys on another medium. When it is away, what is
/// missing there follows when it is back. One thread at a time comes here.
public final class Mirror {
    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
    private static final String KEYS = "keys.properties";
    private static final String PICTURES = "uploads";
    private static final int BUFFER = 1 << 16;

    private final Path data;
    private final BackupFolder home;
    private final BackupFolder second;
    private final BackupSettings settings;
    private final LongSupplier position;
    private final Clock clock;
    private volatile boolean isThere = true;
    private volatile long mirrored;
    private volatile long mirroredAt = System.nanoTime();
    private boolean hasBeenThere;

    /// @param position which group was copied to our own files last
    Mirror(Path data, Path second, BackupSettings settings, LongSupplier position, Clock clock) {
        this.clock = clock;
        this.position = position;
        this.data = data;
        this.home = BackupFolder.home(data);
        this.second = new BackupFolder(second);
        this.settings = settings;
    }

    /// Copies what is missing, while no server does.
    /// @return whether there is another medium that holds everything now
    public static boolean once(Path data, BackupSettings settings, Clock clock) {
        return settings.second()
                .map(second -> {
                    var mirror = new Mirror(data, second, settings, () -> Long.MAX_VALUE, clock);
                    mirror.copy();
                    return mirror.isThere;
                })
                .orElse(false);
    }

    /// Copies what is missing, and forces it.
    void copy() {
        try {
            if (!Files.isDirectory(second.path())) {
                away("it is not there");
                return;
            }
            long upTo = position.getAsLong();
            if (!hasBeenThere) {
                second.leaveAfter(upTo);
                cutTornEnds();
                copyWhole();
            }
            boolean hasNew = copySnapshots();
            for (Numbered changes : home.changes()) {
                append(changes);
            }
            if (hasNew) {
                copyWhole();
                Thinning.thin(second, settings, clock);
            }
            mirrored = upTo;
            mirroredAt = System.nanoTime();
            hasBeenThere = true;
            if (!isThere) {
                LOG.info("The backup medium {} is back, and holds everything again", second.path());
                isThere = true;
            }
        } catch (IOException e) {
            away(e.toString());
        }
    }

    private void away(String why) {
        if (isThere) {
            LOG.warn("Nothing can be copied to the backup medium {}: {}; it is tried again", second.path(), why);
        }
        isThere = false;
        hasBeenThere = false;
    }

    BackupState.Second state() {
        return new BackupState.Second(
                isThere,
                Math.max(0, position.getAsLong() - mirrored),
                Duration.ofNanos(System.nanoTime() - mirroredAt));
    }

    /// Files that never change once they are there.
    private boolean copySnapshots() throws IOException {
        boolean hasNew = false;
        List<Numbered> there = second.snapshots();
        long oldest = there.isEmpty() ? 0 : there.getLast().number();
        for (Numbered snapshot : home.snapshots()) {
            Path copy = second.path().resolve(snapshot.name());
            if (!Files.exists(copy) && snapshot.number() >= oldest) {
                copyFile(snapshot.file(), copy);
                hasNew = true;
            }
        }
        return hasNew;
    }

    private void copyWhole() throws IOException {
        if (settings.withKeys() && Files.exists(data.resolve(KEYS))) {
            Path copy = second.path().resolve(KEYS);
            if (!Files.exists(copy) || Files.mismatch(data.resolve(KEYS), copy) >= 0) {
                copyFile(data.resolve(KEYS), copy);
            }
        }
        Path pictures = data.resolve(PICTURES);
        if (Files.isDirectory(pictures)) {
            Files.createDirectories(second.path().resolve(PICTURES));
            try (Stream<Path> files = Files.list(pictures).filter(Files::isRegularFile)) {
                for (Path picture : files.toList()) {
                    Path copy = second.path().resolve(PICTURES).resolve(picture.getFileName());
                    if (!Files.exists(copy)) {
                        copyFile(picture, copy);
                    }
                }
            }
        }
    }

    /// Under another name first: what has the right name is whole.
    static void copyFile(Path from, Path to) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + BackupFolder.PART);
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        Folders.forceNameOf(to);
    }

    /// A medium that was pulled in the middle of a write may hold anything behind the last group that is whole:
    /// what came after it would never be read.
    private void cutTornEnds() throws IOException {
        for (Numbered copy : second.changes()) {
            long whole = ChangesFile.whole(copy.file());
            if (whole < Files.size(copy.file())) {
                LOG.warn("The backup medium holds {} only up to byte {}: the rest is copied anew", copy.name(), whole);
                try (FileChannel channel = FileChannel.open(copy.file(), StandardOpenOption.WRITE)) {
                    channel.truncate(whole).force(true);
                }
            }
        }
    }

    /// A file of changes only grows.
    private void append(Numbered changes) throws IOException {
        Path copy = second.path().resolve(changes.name());
        long there = Files.exists(copy) ? Files.size(copy) : 0;
        if (there >= Files.size(changes.file()) && there > 0) {
            return;
        }
        try (FileChannel from = FileChannel.open(changes.file(), StandardOpenOption.READ);
                FileChannel to = FileChannel.open(copy, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            from.position(there);
            to.position(there);
            ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
            while (from.read(bytes) > 0) {
                bytes.flip();
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
                bytes.clear();
            }
            to.force(true);
        }
    }
}
