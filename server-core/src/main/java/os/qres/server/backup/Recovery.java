package os.qres.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import os.qres.server.backup.BackupFolder.Numbered;
import os.qres.server.platform.rows.Digests;
import os.qres.server.platform.rows.NetChanges;
import os.qres.server.platform.rows.Redo;
import os.qres.server.platform.rows.RowKey;
import os.qres.server.platform.rows.StateMark;

/// Looks for the newest state that can be brought back: the newest snapshot that is what the server wrote, and after it
/// every group of changes without a gap, each of which must come to the mark that the server made then.
public final class Recovery {
    /// @param passedOver the snapshots that are newer and damaged
    /// @param counted what the rows add up to
    /// @param mark of the state, as the server had it
    /// @param groups how many came after the snapshot
    /// @param missing how many groups are known to have been and cannot be brought back
    public record Found(
            Path snapshot,
            SnapshotHead head,
            List<Path> passedOver,
            NetChanges changes,
            Digests counted,
            StateMark mark,
            long groups,
            long missing) {}

    private final List<BackupFolder> folders;
    private final RowKey key;
    private final Progress progress;

    /// @param key what the server seals its backups with
    public Recovery(List<BackupFolder> folders, RowKey key, Progress progress) {
        this.folders = folders;
        this.key = key;
        this.progress = progress;
    }

    /// @return nothing where there is no snapshot that is whole
    public Optional<Found> newest() throws IOException {
        var passedOver = new ArrayList<Path>();
        for (Numbered snapshot : snapshots()) {
            try {
                Snapshot.Read read = Snapshot.verified(snapshot.file(), key, progress);
                return Optional.of(new Walk(snapshot.file(), read, passedOver).found());
            } catch (IOException _) {
                passedOver.add(snapshot.file());
            }
        }
        return Optional.empty();
    }

    private List<Numbered> snapshots() throws IOException {
        var all = new ArrayList<Numbered>();
        for (BackupFolder folder : folders) {
            all.addAll(folder.snapshots());
        }
        all.sort(Comparator.comparing(Numbered::number).reversed());
        return all;
    }

    private List<Numbered> changes() throws IOException {
        var all = new ArrayList<Numbered>();
        for (BackupFolder folder : folders) {
            all.addAll(folder.changes());
        }
        all.sort(Comparator.comparing(Numbered::number));
        return all;
    }

    /// From a snapshot on, as far as it goes.
    private final class Walk {
        private final Path snapshot;
        private final Snapshot.Read read;
        private final List<Path> passedOver;
        private final NetChanges net = new NetChanges();
        private StateMark mark;
        private Digests counted;
        private long newest;

        Walk(Path snapshot, Snapshot.Read read, List<Path> passedOver) {
            this.snapshot = snapshot;
            this.read = read;
            this.passedOver = passedOver;
            this.mark = read.head().mark();
            this.counted = read.counted();
            this.newest = mark.number();
        }

        Found found() throws IOException {
            long first = mark.number();
            for (Numbered file : changes()) {
                ChangesFile.read(file.file(), this::take);
            }
            return new Found(
                    snapshot,
                    read.head(),
                    List.copyOf(passedOver),
                    net,
                    counted,
                    mark,
                    mark.number() - first,
                    newest - mark.number());
        }

        private boolean take(long number, byte[] record) throws IOException {
            newest = Math.max(newest, number);
            if (number != mark.number() + 1) {
                return true;
            }
            Redo redo = parsed(record);
            StateMark after = new StateMark(
                    number, mark.schema(), mark.doubts(), mark.digests().after(redo.changes(), key));
            if (redo.number() != number || !after.mark(key).equals(redo.mark())) {
                return true;
            }
            net.add(redo.changes());
            counted = counted.after(redo.changes(), key);
            mark = after;
            progress.at(Progress.Step.CHANGES, number - read.head().mark().number(), 0);
            return true;
        }

        private Redo parsed(byte[] record) throws IOException {
            try {
                return Redo.parse(record, read.head().schema());
            } catch (IOException _) {
                return new Redo(-1, "", List.of());
            }
        }
    }
}
