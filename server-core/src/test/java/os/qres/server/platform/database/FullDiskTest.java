package os.qres.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.json.Wire;
import os.qres.server.TestStore;
import os.qres.server.faults.Tally;
import os.qres.server.platform.access.Actor;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.disk.DiskWatch;
import os.qres.test.disk.WatchedDisk;

/// A disk that is nearly full takes nothing new, and one that is full in the middle of a write ends the server; then
/// it starts with everything that was acknowledged.
@DisabledIf(value = "isPostgres", disabledReason = "the disk is the embedded database's")
class FullDiskTest {
    /// The long form leaves out no write.
    private static final int STEP = Integer.getInteger("qres.full.step", 3);

    private static final int UNITS = 5;
    private static final long MUCH = 1L << 40;

    @TempDir
    Path folder;

    static boolean isPostgres() {
        return TestStore.isPostgres();
    }

    @Test
    void belowTheMarkNothingNewIsTakenReadsGoOnAndWorkDoesWhenThereIsRoomAgain() throws SQLException {
        var free = new AtomicLong(MUCH);
        try (Database database = open(DatabaseAddress.embedded(folder), new Room(free::get), () -> {})) {
            store(database, 1);

            free.set(Room.LEAST - 1);
            var refused = assertThrows(RefusedException.class, () -> store(database, 2));
            assertInstanceOf(Refusal.NoRoom.class, refused.refusal());
            assertEquals(List.of(1L), events(database));

            free.set(Room.LEAST);
            store(database, 3);
            assertEquals(List.of(1L, 2L), events(database));
        }
    }

    @Test
    void whicheverWriteFindsTheDiskFullNothingAcknowledgedIsLostAndTheDatabaseOpens() throws Exception {
        var tally = new Tally("full disk");
        Path template = Files.createDirectories(folder.resolve("template"));
        open(DatabaseAddress.embedded(template), new Room(() -> MUCH), () -> {}).close();
        boolean wasHit = true;
        for (int write = 1 + (int) Math.floorMod(tally.seed(), (long) STEP); wasHit; write += STEP) {
            Path data = Files.createDirectories(folder.resolve("full" + write));
            Files.copy(template.resolve("qres.mv.db"), data.resolve("qres.mv.db"));
            wasHit = isHit(data, write, tally);
        }
        tally.print();
        tally.holdNothingLostOrDoubled();
    }

    /// @return whether so many writes were made at all
    private static boolean isHit(Path data, int write, Tally tally) throws SQLException {
        var count = new AtomicInteger();
        var isFull = new AtomicBoolean();
        var ended = new AtomicBoolean();
        var acknowledged = new ArrayList<Long>();
        DatabaseAddress address = DatabaseAddress.embedded(data);
        var watched = new DatabaseAddress(
                address.engine(), WatchedDisk.moved(address.url()), address.user(), address.password());
        try (WatchedDisk _ = WatchedDisk.put(new DiskWatch() {
            @Override
            public void writing(long position, byte[] bytes) throws IOException {
                if (isFull.get() || count.incrementAndGet() == write) {
                    isFull.set(true);
                    throw new IOException("No space left on device");
                }
            }
        })) {
            fill(watched, acknowledged, ended).ifPresent(tally::wrong);
        }
        tally.tried(1);
        try (Database database = open(address, new Room(() -> MUCH), () -> {})) {
            List<Long> there = events(database);
            tally.lost(acknowledged.stream().filter(seq -> !there.contains(seq)).count());
            assertTrue(database.read(Actor.SYSTEM, in -> in.session().doReturningWork(database.log()::firstBroken))
                    .isEmpty());
            store(database, UNITS + 1);
        }
        return isFull.get();
    }

    /// What is not acknowledged is refused, or ends the server.
    ///
    /// @return what else came of it
    private static Optional<String> fill(DatabaseAddress address, List<Long> acknowledged, AtomicBoolean ended) {
        boolean wasOpen = false;
        try (Database database = open(address, new Room(() -> MUCH), () -> ended.set(true))) {
            wasOpen = true;
            for (long unit = 1; unit <= UNITS && !ended.get(); unit++) {
                store(database, (int) unit);
                if (!ended.get()) {
                    acknowledged.add(unit);
                }
            }
        } catch (RuntimeException | SQLException e) {
            // A server that does not start, or ends, says so itself.
            boolean isSaid = !wasOpen || ended.get() || e instanceof RefusedException || acknowledged.size() == UNITS;
            return isSaid ? Optional.empty() : Optional.of("neither refused nor ended: " + e);
        }
        boolean isSaid = ended.get() || acknowledged.size() == UNITS;
        return isSaid ? Optional.empty() : Optional.of("nobody noticed that the disk was full");
    }

    private static Database open(DatabaseAddress address, Room room, Runnable end) throws SQLException {
        return Database.open(
                address,
                List.of(),
                epoch -> new EventLog(Wire.strict(), epoch),
                Clock.systemUTC(),
                new RowKey(new byte[32]),
                room,
                end);
    }

    private static void store(Database database, int number) {
        database.write(Intent.of(Actor.SYSTEM), unit -> {
            unit.emit(new Note(number));
            return null;
        });
    }

    private static List<Long> events(Database database) {
        return database.read(Actor.SYSTEM, in -> in.session()
                .createNativeQuery("select seq from event order by seq", Long.class)
                .getResultList());
    }
}
