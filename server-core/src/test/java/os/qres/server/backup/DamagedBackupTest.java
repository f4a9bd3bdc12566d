package os.qres.server.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.backup.BackupFolder.Numbered;
import os.qres.server.faults.Tally;
import os.qres.server.platform.database.DatabaseAddress;
import os.qres.server.platform.rows.Digests;
import os.qres.server.platform.rows.RowKey;
import os.qres.server.platform.rows.StateMark;

/// Backups that are torn or damaged at any byte: a damaged snapshot is passed over, and of the changes everything
/// before the damage comes back. `-Dqres.torn.step=1` tries every byte.
class DamagedBackupTest {
    private static final int STEP = Integer.getInteger("qres.torn.step", 0);
    private static final int SAMPLES = 40;

    @TempDir
    Path folder;

    private final Tally tally = new Tally("damaged backups");
    private Kept kept;
    private Recovery.Found whole;

    @BeforeEach
    void keep() throws Exception {
        kept = Kept.evening(folder.resolve("data"), tally.seed());
        whole = Restoring.found(kept.key(), kept.home().path());
        assertTrue(whole.groups() > 0);
    }

    private List<Integer> places(long size) {
        var random = new Random(tally.seed());
        var places = new ArrayList<Integer>();
        int step = STEP > 0 ? STEP : Math.max(1, (int) size / SAMPLES);
        for (int at = random.nextInt(step); at < size; at += step) {
            places.add(at);
        }
        return places;
    }

    @Test
    void changesThatAreTornAtAnyByteComeBackUpToThere() throws Exception {
        BackupFolder copy = kept.copied(folder.resolve("copy"));
        Numbered last = copy.changes().getLast();
        byte[] bytes = Files.readAllBytes(last.file());
        StateMark mark = null;
        for (int end : places(bytes.length)) {
            Files.write(last.file(), Arrays.copyOf(bytes, end));
            Recovery.Found found = Restoring.found(kept.key(), copy.path());
            tally.tried(1);
            if (found.mark().number() != whole.mark().number() - whole.groups() + wholeGroups(bytes, end)) {
                tally.lost(1);
            }
            mark = found.mark();
        }
        tally.print();
        tally.holdNothingLostOrDoubled();
        DatabaseAddress torn = DatabaseAddress.embedded(Files.createDirectories(folder.resolve("torn")));
        Recovery.Found found = Restoring.restore(torn, kept.key(), copy.path());
        assertEquals(mark, found.mark());
        assertEquals(found.counted().rows(), Dump.of(torn).count() + 1, "the epoch is no part of the dump");
    }

    /// How many groups end before byte `end`.
    private static int wholeGroups(byte[] bytes, int end) {
        var buffer = ByteBuffer.wrap(bytes);
        int groups = 0;
        int at = 0;
        while (at + 16 <= end) {
            at += 16 + buffer.getInt(at + 8);
            groups += at <= end ? 1 : 0;
        }
        return groups;
    }

    @Test
    void aSnapshotThatIsDamagedAtAnyByteIsPassedOverAndNothingIsLost() throws Exception {
        BackupFolder copy = kept.copied(folder.resolve("copy"));
        Path newest = copy.snapshots().getFirst().file();
        byte[] bytes = Files.readAllBytes(newest);
        Digests expected = whole.counted();
        for (int at : places(bytes.length)) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Files.write(newest, damaged);
            tally.tried(1);
            Recovery.Found found = Restoring.found(kept.key(), copy.path());
            if (!found.counted().equals(expected)) {
                tally.wrong("damaged at byte " + at + ", it came to another state");
            }
        }
        tally.print();
        tally.holdNothingLostOrDoubled();
        Files.write(newest, Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(List.of(newest), Restoring.found(kept.key(), copy.path()).passedOver());
        Restoring.delete(kept.address(), kept.data());
        Restoring.restore(kept.address(), kept.key(), copy.path());
        Dump.assertSame(kept.dump(), Dump.of(kept.address()), "restored");
    }

    @Test
    void whatIsMissingInOneFolderIsTakenFromTheOther() throws Exception {
        BackupFolder one = kept.copied(folder.resolve("one"));
        BackupFolder other = kept.copied(folder.resolve("other"));
        Files.delete(one.changes().getLast().file());
        for (Numbered snapshot : other.snapshots()) {
            Files.delete(snapshot.file());
        }
        assertEquals(
                whole.counted(),
                Restoring.found(kept.key(), one.path(), other.path()).counted());
        Recovery.Found alone = Restoring.found(kept.key(), one.path());
        assertEquals(whole.mark().number() - whole.groups(), alone.mark().number());
    }

    @Test
    void anotherRestaurantsBackupsAreNotTakenForOurs() throws IOException {
        var stranger = new RowKey(new byte[32]);
        assertTrue(new Recovery(List.of(kept.home()), stranger, Progress.NONE)
                .newest()
                .isEmpty());
    }
}
