package os.qres.terminal.store;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import os.qres.model.live.Snapshot;

/// The restaurant as it was last seen, in a file of its own: large, often new, and no loss if it is lost.
final class SnapshotFile {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);

    private final Path path;
    private final JsonType<Snapshot> json;

    SnapshotFile(Path path, JsonType<Snapshot> json) {
        this.path = path;
        this.json = json;
    }

    Optional<Snapshot> read() {
        try {
            return Files.exists(path) ? Optional.of(json.fromJson(Files.readString(path))) : Optional.empty();
        } catch (IOException | JsonException | IllegalStateException e) {
            LOG.warn("The last picture of the restaurant cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    void write(Snapshot snapshot) {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.writeString(fresh, json.toJson(snapshot));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
