package os.qres.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.server.backup.BackupFolder.Numbered;
import os.qres.server.platform.config.BackupSettings;
import os.qres.server.platform.database.Database;
import os.qres.server.platform.database.Keeper;
import os.qres.server.platform.rows.RowKey;

/// Takes snapshots while the restaurant goes on, copies what is changed in between, and both to another medium. Each of
/// the three has a thread of its own, so that neither a large snapshot nor a slow medium holds up the others. Of
/// several servers on one database, one does it.
public final class Backups implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Database database;
    private final BackupSettings settings;
    private final Duration every;
    private final Clock clock;
    private final RowKey key;
    private final BackupFolder home;
    private final ChangesCopier changes;
    private final Optional<Mirror> mirror;
    private final Keeper keeper;
    private final Loop copying;
    private final Loop mirroring;
    private final Loop taking;
    private final Instant started;

    private volatile boolean isOurs;
    private volatile long newestNumber = -1;
    private volatile Optional<Instant> newest = Optional.empty();
    private volatile Optional<String> failed = Optional.empty();
    private volatile long failedAt;
    private volatile boolean isNextFileWanted;

    private Backups(
            Database database, Supplier<RowKey> key, Path data, BackupSettings settings, Duration every, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.every = every;
        this.clock = clock;
        this.key = key.get();
        this.started = clock.instant();
        keeper = database.keeper();
        home = BackupFolder.home(data);
        changes = new ChangesCopier(database.redo(), home);
        mirror = settings.second().map(second -> new Mirror(data, second, settings, changes::position, clock));
        copying = new Loop("backup of changes", LOOK, this::copyChanges);
        mirroring = new Loop("backup medium", LOOK, this::copyToSecond);
        taking = new Loop("backup", LOOK, this::takeWhenDue);
    }

    /// Of this server, where its settings say so. Where they do not, nothing is kept to be copied any more.
    /// @param key a new one for each thread that asks
    public static Optional<Backups> of(
            Database database, Supplier<RowKey> key, Path data, BackupSettings settings, Clock clock) {
        if (settings.every().isPresent()) {
            return Optional.of(
                    new Backups(database, key, data, settings, settings.every().get(), clock));
        }
        try (Keeper keeper = database.keeper()) {
            if (keeper.isOurs()) {
                database.redo().stop();
            }
        }
        return Optional.empty();
    }

    /// Begins.
    public void start() {
        copying.start();
        mirroring.start();
        taking.start();
        database.redo().whenForced(copying::wake);
    }

    private void copyChanges() throws IOException {
        if (!keeper.isOurs()) {
            isOurs = false;
            return;
        }
        if (!isOurs) {
            begin();
        }
        if (isNextFileWanted) {
            changes.nextFile();
            isNextFileWanted = false;
        }
        boolean isMore = true;
        while (isMore) {
            isMore = changes.copy();
            mirroring.wake();
        }
        if (copying.isEnding()) {
            changes.nextFile();
        }
    }

    private void begin() throws IOException {
        home.make();
        changes.begin();
        for (Numbered snapshot : home.snapshots().stream().limit(1).toList()) {
            newest = Optional.of(Snapshot.head(snapshot.file()).at());
            newestNumber = snapshot.number();
        }
        isOurs = true;
        taking.wake();
    }

    private void copyToSecond() {
        if (isOurs && mirror.isPresent()) {
            mirror.get().copy();
        }
    }

    private void takeWhenDue() throws IOException {
        if (!isOurs || taking.isEnding()) {
            return;
        }
        boolean isWanted = Files.exists(home.wanted());
        boolean mayTry = failed.isEmpty() || System.nanoTime() - failedAt > AFTER_FAILURE.toNanos();
        if (isWanted || mayTry && (changes.needsSnapshotAfter(newestNumber) || isDue())) {
            take();
            Files.deleteIfExists(home.wanted());
        }
    }

    /// A clock that was set back makes one due too early, and never too late.
    private boolean isDue() {
        Instant now = clock.instant();
        return newest.map(at -> at.isAfter(now) || !at.plus(every).isAfter(now)).orElse(true);
    }

    private void take() throws IOException {
        try {
            List<Numbered> there = home.snapshots();
            Instant now = clock.instant();
            if (!there.isEmpty() && there.getFirst().number() == database.redo().number()) {
                // Nothing has changed since.
                newest = Optional.of(now);
                return;
            }
            isNextFileWanted = true;
            SnapshotTaking.Taken taken = new SnapshotTaking(home, key, clock).of(database, Progress.NONE);
            newest = Optional.of(taken.head().at());
            newestNumber = taken.head().mark().number();
            failed = Optional.empty();
            LOG.debug("A snapshot was taken: {}, {} rows", taken.file(), taken.rows());
            Thinning.thin(home, settings, clock);
            mirroring.wake();
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("No snapshot could be taken; it is tried again", e);
            failedAt = System.nanoTime();
            failed = Optional.of(e.toString());
        }
    }

    /// How they are.
    public BackupState state() {
        Instant now = clock.instant();
        Optional<Duration> age = newest.map(at -> Duration.between(at, now));
        boolean isLate = age.orElse(Duration.between(started, now)).compareTo(every.multipliedBy(2)) > 0;
        return new BackupState(
                isOurs,
                age,
                Math.max(0, isOurs ? database.redo().number() - changes.position() : 0),
                mirror.map(Mirror::state),
                failed,
                isLate);
    }

    /// Copies what is left, and ends.
    @Override
    public void close() {
        database.redo().whenForced(() -> {});
        taking.close();
        copying.close();
        mirroring.close();
        keeper.close();
    }
}
