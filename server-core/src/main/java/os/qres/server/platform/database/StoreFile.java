package os.qres.server.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded database's file while nobody uses it. H2 only appends to it (see [DatabaseAddress]), so
/// before it is opened the live data are copied into a new file once it has grown large. The copy takes the
/// old one's place in one step: a pulled plug leaves one or the other.
final class StoreFile {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
    private static final String ENDING = ".mv.db";
    private static final String PREFIX = "jdbc:h2:file:";
    private static final long LARGE = 256L * 1024 * 1024;

    private StoreFile() {}

    static void prepare(DatabaseAddress address) throws SQLException {
        if (address.engine() == Engine.H2) {
            String base = address.url().substring(PREFIX.length()).replaceFirst(";.*", "");
            prepare(Path.of(base + ENDING), LARGE);
        }
    }

    /// Makes `file` small when it is larger than `limit` bytes.
    static void prepare(Path file, long limit) throws SQLException {
        MVStoreTool.compactCleanUp(file.toString());
        try {
            if (!Files.exists(file) || Files.size(file) <= limit) {
                return;
            }
            long before = Files.size(file);
            MVStoreTool.compact(file.toString(), true);
            LOG.info(
                    "The database's file was made small: {} MB before, {} MB now",
                    before >> 20,
                    Files.size(file) >> 20);
        } catch (MVStoreException | IOException e) {
            throw new SQLException("its file cannot be made small: " + e.getMessage(), e);
        }
    }
}
