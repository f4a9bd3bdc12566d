package os.qres.terminal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file in which versions until 0.1 kept what a terminal knows. It is read once.
final class OldStore {
    private static final Logger LOG = LoggerFactory.getLogger(OldStore.class);

    private OldStore() {}

    /// Adds what it holds to `tables`.
    static void read(Path path, Map<String, Map<String, String>> tables) {
        if (!Files.exists(path)) {
            return;
        }
        try (MVStore old =
                new MVStore.Builder().fileName(path.toString()).readOnly().open()) {
            for (String table : old.getMapNames()) {
                Map<String, String> rows = tables.computeIfAbsent(table, _ -> new TreeMap<>());
                old.<Object, String>openMap(table).forEach((key, value) -> rows.put(key.toString(), value));
            }
        } catch (MVStoreException e) {
            throw new UncheckedIOException(new IOException(path + " cannot be read: " + e.getMessage(), e));
        }
    }

    /// It has been taken over.
    static void putAside(Path path) {
        if (Files.exists(path)) {
            try {
                Files.move(path, path.resolveSibling(path.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.warn("{} is not needed any more and cannot be put aside: {}", path, e.toString());
            }
        }
    }
}
