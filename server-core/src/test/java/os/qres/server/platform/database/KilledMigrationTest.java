package os.qres.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.json.Wire;
import os.qres.server.TestStore;
import os.qres.server.faults.Tally;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.rows.RowKey;
import os.qres.test.disk.DiskWatch;
import os.qres.test.disk.WatchedDisk;

/// A server that is killed while it brings an old database to its version leaves the complete old one or the
/// complete new one, every row as it was or as it shall be, and starts. On H2 it is killed after each write, of
/// which each statement makes at least one (`-Dqres.migration.step=1` leaves out none); on PostgreSQL after
/// each statement.
class KilledMigrationTest {
    private static final int STEP = Integer.getInteger("qres.migration.step", 15);

    /// The first that was published.
    private static final String OLD = "1";

    @TempDir
    Path folder;

    static boolean isPostgres() {
        return TestStore.isPostgres();
    }

    @Test
    @DisabledIf(value = "isPostgres", disabledReason = "the disk is the embedded database's")
    void afterEachWriteTheOldOrTheNewVersionIsComplete() throws Exception {
        var tally = new Tally("killed migrations");
        DatabaseAddress old = DatabaseAddress.embedded(Files.createDirectories(folder.resolve("old")));
        Migration.create(old, OLD);
        FilledTables.fill(old);
        List<String> before = FilledTables.all(old);
        List<String> after = FilledTables.all(migrated());
        assertTrue(after.size() > before.size());
        boolean wasKilled = true;
        for (int write = 1 + (int) Math.floorMod(tally.seed(), (long) STEP); wasKilled; write += STEP) {
            Path data = Files.createDirectories(folder.resolve("killed" + write));
            Files.copy(StoredDatabase.file(old), data.resolve("qres.mv.db"));
            DatabaseAddress address = DatabaseAddress.embedded(data);
            wasKilled = isKilled(address, write);
            tally.tried(1);
            List<String> left = FilledTables.all(address);
            if (!left.equals(before) && !left.equals(after)) {
                tally.wrong("killed after write " + write + ", it is neither old nor new: " + left);
            }
            open(address).close();
            assertEquals(after, FilledTables.all(address));
        }
        tally.print();
        tally.holdNothingLostOrDoubled();
    }

    @Test
    @EnabledIf("isPostgres")
    void afterEachStatementTheOldOrTheNewVersionIsComplete() throws Exception {
        var tally = new Tally("killed migrations, PostgreSQL");
        List<String> after = FilledTables.all(migrated());
        boolean wasKilled = true;
        for (int statement = 1 + (int) Math.floorMod(tally.seed(), (long) STEP); wasKilled; statement += STEP) {
            DatabaseAddress address = TestStore.fresh(folder);
            Migration.create(address, OLD);
            FilledTables.fill(address);
            List<String> before = FilledTables.all(address);
            TestStore.execute(
                    address,
                    "create sequence public.killing",
                    """
                    create function public.kill_at() returns event_trigger language plpgsql as $$
                    begin
                        if nextval('public.killing') >= %d then
                            perform pg_terminate_backend(pg_backend_pid());
                        end if;
                    end $$""".formatted(statement),
                    "create event trigger killing on ddl_command_end execute function public.kill_at()");
            wasKilled = false;
            try {
                open(address).close();
            } catch (SQLException | RuntimeException _) {
                wasKilled = true;
                tally.tried(1);
                List<String> left = FilledTables.all(address);
                if (!left.equals(before) && !left.equals(after)) {
                    tally.wrong("killed after statement " + statement + ", it is neither old nor new: " + left);
                }
            }
            TestStore.execute(address, "drop event trigger killing");
            open(address).close();
            assertEquals(after, FilledTables.all(address));
        }
        tally.print();
        tally.holdNothingLostOrDoubled();
    }

    private DatabaseAddress migrated() throws SQLException, IOException {
        DatabaseAddress address = TestStore.fresh(Files.createDirectories(folder.resolve("new")));
        Migration.create(address, OLD);
        FilledTables.fill(address);
        open(address).close();
        return address;
    }

    /// What is thrown at a write and at every later one is all that is left of a killed process: it does no more.
    private static boolean isKilled(DatabaseAddress address, int write) {
        var count = new AtomicInteger();
        var isDead = new AtomicBoolean();
        var watched = new DatabaseAddress(
                address.engine(), WatchedDisk.moved(address.url()), address.user(), address.password());
        try (WatchedDisk _ = WatchedDisk.put(new DiskWatch() {
            @Override
            public void writing(long position, byte[] bytes) throws IOException {
                if (isDead.get() || count.incrementAndGet() > write) {
                    isDead.set(true);
                    throw new IOException("killed");
                }
            }
        })) {
            open(watched).close();
        } catch (SQLException | RuntimeException _) {
            // Killed.
        }
        return isDead.get();
    }

    private static Database open(DatabaseAddress address) throws SQLException {
        return Database.open(
                address,
                List.of(),
                epoch -> new EventLog(Wire.strict(), epoch),
                Clock.systemUTC(),
                new RowKey(new byte[32]),
                () -> {});
    }
}
