package os.qres.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import os.qres.server.TestDatabase;
import os.qres.server.TestStore;

/// The file is made small while nobody uses it, also when its last user was killed in the middle of something.
class StoreFileTest {
    private static final int MIB = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void aFileWhoseUserWasKilledIsMadeSmallWithoutWhatWasNotCommitted() throws SQLException, IOException {
        DatabaseAddress address = DatabaseAddress.embedded(Files.createDirectory(folder.resolve("alive")));
        DatabaseAddress killed = DatabaseAddress.embedded(Files.createDirectory(folder.resolve("killed")));
        try (Connection one = Migration.connection(address);
                Connection other = Migration.connection(address)) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            run(one, "set write_delay 0");
            // Maps that are gone leave numbers behind that a smaller file does not have.
            for (int i = 0; i < 40; i++) {
                run(one, "create table gone" + i + " (id integer primary key)");
                run(one, "drop table gone" + i);
            }
            run(one, "create table note (id integer primary key, words varchar(100))");
            run(one, "insert into note select x, 'committed' from system_range(1, 1000)");
            one.commit();
            run(other, "insert into note select x, 'not committed' from system_range(2001, 2010)");
            run(other, "update note set words = 'not committed' where id <= 10");
            run(one, "insert into note values (1001, 'committed')");
            one.commit();
            Files.copy(StoredDatabase.file(address), StoredDatabase.file(killed));
            other.rollback();
        }
        long before = Files.size(StoredDatabase.file(killed));

        StoreFile.prepare(killed, 0);

        assertTrue(Files.size(StoredDatabase.file(killed)) < before);
        for (int start = 0; start < 2; start++) {
            try (Connection after = Migration.connection(killed)) {
                assertEquals(
                        "1001 of them committed", TestStore.column(killed, """
                        select count(*) || ' of them ' || listagg(distinct words) from note""").getFirst());
                run(after, "insert into note values (" + (3000 + start) + ", 'committed')");
                run(after, "delete from note where id >= 3000");
            }
        }
    }

    @Test
    void aFileThatHasGrownIsMadeSmallWhenItIsClosed() throws SQLException, IOException {
        DatabaseAddress address = DatabaseAddress.embedded(folder);
        Path file = StoredDatabase.file(address);
        try (var test = new TestDatabase(folder)) {
            assertFalse(test.database.hasGrown());
            grow(address);
            assertTrue(test.database.hasGrown());
        }
        assertTrue(Files.size(file) < 8 * MIB, () -> file.toFile().length() + " bytes");
        assertEquals(List.of("260"), TestStore.column(address, "select max(id) from filler"));
    }

    @Test
    void aFileForWhoseCopyThereIsNoRoomIsOpenedAsItIs() throws SQLException, IOException {
        DatabaseAddress address = DatabaseAddress.embedded(folder);
        try (Connection one = Migration.connection(address)) {
            run(one, "create table note (id integer primary key)");
            run(one, "insert into note values (1)");
        }
        Path file = StoredDatabase.file(address);
        byte[] before = Files.readAllBytes(file);
        // Nothing can be written there.
        Files.createDirectory(file.resolveSibling(file.getFileName() + ".small"));
        Files.createFile(file.resolveSibling(file.getFileName() + ".small/taken"));

        StoreFile.makeSmall(address);

        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("1"), TestStore.column(address, "select count(*) from note"));
    }

    @Test
    void fewPagesAreKeptInMemoryHoweverOftenTheFileIsOpened() throws SQLException {
        DatabaseAddress address = DatabaseAddress.embedded(folder);
        new TestDatabase(folder).close();
        for (int start = 0; start < 2; start++) {
            try (Connection _ = Migration.connection(address)) {
                assertEquals(List.of("4"), TestStore.column(address, """
                        select setting_value from information_schema.settings
                        where setting_name = 'info.CACHE_MAX_SIZE'"""));
            }
        }
    }

    /// By what is dead as soon as the next is there.
    private static void grow(DatabaseAddress address) throws SQLException {
        try (Connection one = Migration.connection(address);
                Statement statement = one.createStatement()) {
            statement.execute("create table filler (one integer primary key, id integer, bytes varbinary(1048576))");
            PreparedStatement next = one.prepareStatement("merge into filler key (one) values (1, ?, ?)");
            byte[] bytes = new byte[MIB];
            var random = new Random(1);
            for (int i = 1; i <= 260; i++) {
                random.nextBytes(bytes);
                next.setInt(1, i);
                next.setBytes(2, bytes);
                next.executeUpdate();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
