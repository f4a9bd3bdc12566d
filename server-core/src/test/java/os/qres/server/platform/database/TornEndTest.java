package os.qres.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornEndTest {
    private static final int SECTOR = 512;

    @TempDir
    Path folder;

    private DatabaseAddress address;
    private Path file;
    private long before;

    /// A file whose last chunks hold the second row.
    @BeforeEach
    void fill() throws SQLException, IOException {
        address = DatabaseAddress.embedded(folder);
        file = StoredDatabase.file(address);
        try (var connection = DriverManager.getConnection(address.url(), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("set write_delay 0");
            statement.execute("create table note (id int, content varchar)");
            statement.execute("insert into note values (1, 'first')");
            statement.execute("checkpoint sync");
            before = Files.size(file);
            statement.execute("insert into note select x, space(50) || x from system_range(2, 2000)");
            statement.execute("checkpoint sync");
            statement.execute("shutdown immediately");
        }
        assertTrue(Files.size(file) > before + 2 * ChunkSeal.BLOCK, "more than one block was added");
    }

    private OptionalLong cut() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return TornEnd.cut(channel);
        }
    }

    private void lose(long at, int bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(bytes), at);
        }
    }

    private int rows() throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), "sa", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from note")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aWholeFileIsLeftAlone() throws Exception {
        assertEquals(OptionalLong.empty(), cut());
        assertEquals(2_000, rows());
    }

    @Test
    void aSectorLostFromTheMiddleOfTheLastChunkTakesTheChunk() throws Exception {
        long size = Files.size(file);
        lose(before + ChunkSeal.BLOCK, SECTOR);

        assertEquals(OptionalLong.of(size - before), cut());

        assertEquals(1, rows());
        assertEquals(OptionalLong.empty(), cut());
    }

    @Test
    void aFileThatEndsInTheMiddleOfAChunkIsCutBeforeIt() throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) - SECTOR);
        }
        assertTrue(cut().isPresent());
        assertEquals(OptionalLong.empty(), cut());
        assertTrue(Set.of(1, 2_000).contains(rows()), "all of a transaction or nothing");
    }

    @Test
    void blocksThatWereNeverWrittenAreCutOff() throws Exception {
        long size = Files.size(file);
        lose(size, ChunkSeal.BLOCK);

        assertEquals(OptionalLong.of(ChunkSeal.BLOCK), cut());

        assertEquals(2_000, rows());
    }

    @Test
    void aChunkOfAnOlderVersionIsBelieved() throws Exception {
        Path plain = folder.resolve("plain.mv.db");
        String url = "jdbc:h2:file:" + folder.resolve("plain") + ";REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0";
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table note as select x from system_range(1, 2000)");
        }
        Files.move(plain, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertEquals(OptionalLong.empty(), cut());
        assertEquals(2_000, rows());
    }
}
