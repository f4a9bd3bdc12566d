package os.qres.server.fiscal;

import io.avaje.jsonb.JsonType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import os.qres.model.json.Wire;

/// A register's journal as lines of JSON: each document by the tags of the format of fiscal documents (FFD 1.2), in the
/// order of its numbers.
final class FiscalJournal {
    private static final JsonType<Map<String, Object>> LINE =
            Wire.lenient().type(Object.class).map();

    private final Path file;

    FiscalJournal(Path file) {
        this.file = file;
    }

    List<Map<String, Object>> all() {
        try {
            var all = new ArrayList<Map<String, Object>>();
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> all.add(LINE.fromJson(line)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Appends a document, and forces it to the disk.
    void append(Map<String, Object> document) {
        try {
            Files.write(
                    file,
                    (LINE.toJson(document) + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
