package os.qres.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import os.qres.model.json.Wire;
import os.qres.server.TestStore;
import os.qres.server.backup.BackupFolder;
import os.qres.server.backup.Progress;
import os.qres.server.backup.Recovery;
import os.qres.server.backup.Restore;
import os.qres.server.backup.SnapshotTaking;
import os.qres.server.platform.config.BackupSettings;
import os.qres.server.platform.events.EventLog;
import os.qres.server.platform.rows.Digests;
import os.qres.server.platform.rows.RowKey;
import os.qres.server.platform.rows.Schema;
import os.qres.server.platform.rows.StateMark;

/// What an earlier version has left is kept before this one changes its tables.
class KeptBeforeMigrationTest {
    private static final String MARKED = "15";
    private static final String UNMARKED = "12";
    private static final BackupSettings SETTINGS =
            new BackupSettings(Optional.empty(), Optional.of(Duration.ofHours(1)), 24, 14, true);

    @TempDir
    Path folder;

    static boolean isPostgres() {
        return TestStore.isPostgres();
    }

    private static RowKey key() {
        return new RowKey(new byte[32]);
    }

    private void open(DatabaseAddress address) throws SQLException {
        Database.open(
                        address,
                        List.of(),
                        epoch -> new EventLog(Wire.strict(), epoch),
                        Clock.systemUTC(),
                        key(),
                        SnapshotTaking.beforeMigration(folder, SETTINGS, key(), Clock.systemUTC()),
                        Database.PATIENCE,
                        () -> {})
                .close();
    }

    private static List<String> tables(DatabaseAddress address) throws SQLException {
        try (Connection connection = Migration.connection(address)) {
            return Schema.read(connection).lines();
        }
    }

    @Test
    void aSnapshotIsTakenThatLeadsBackToTheEarlierVersionAndFromThereToThisOne() throws Exception {
        DatabaseAddress address = TestStore.fresh(folder);
        Migration.create(address, MARKED);
        try (Connection connection = Migration.connection(address)) {
            connection.createStatement().execute("insert into setting (name, content) values ('epoch', 'first')");
            connection.createStatement().execute("insert into setting (name, content) values ('kept', 'yes')");
            new StateMark(0, MARKED, "", Digests.of(connection, Schema.read(connection), key()))
                    .insert(connection, key());
        }
        List<String> before = tables(address);
        open(address);
        List<String> after = tables(address);

        BackupFolder home = BackupFolder.home(folder);
        Recovery.Found found =
                new Recovery(List.of(home), key(), Progress.NONE).newest().orElseThrow();
        assertEquals(MARKED, found.head().schema().version());
        new Restore(found, key(), Progress.NONE).into(address, "before");

        assertEquals(before, tables(address));
        assertEquals(List.of("yes"), TestStore.column(address, "select content from setting where name = 'kept'"));
        open(address);
        assertEquals(after, tables(address));
        assertEquals(List.of("yes"), TestStore.column(address, "select content from setting where name = 'kept'"));
    }

    @Test
    @DisabledIf(value = "isPostgres", disabledReason = "the file is the embedded database's")
    void ofAVersionThatMarkedNothingTheFileItselfIsKept() throws Exception {
        DatabaseAddress address = DatabaseAddress.embedded(folder);
        Migration.create(address, UNMARKED);
        List<String> before = tables(address);

        open(address);

        Path kept = Files.createDirectories(folder.resolve("again")).resolve("qres.mv.db");
        Files.copy(folder.resolve("qres-before-migration.mv.db"), kept);
        assertEquals(before, tables(DatabaseAddress.embedded(kept.getParent())));
        assertTrue(tables(address).size() > before.size());
    }
}
