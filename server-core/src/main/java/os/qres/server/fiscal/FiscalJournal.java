package os.qres.server.fiscal;

import io.avaje.jsonb.JsonType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
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

    /// Its end.
    ///
    /// @param count of all documents
    /// @param last the latest of them
    record Tail(int count, List<Map<String, Object>> last) {}

    /// Reads it once through, and keeps the last documents, at most so many. What was torn off while it was written is
    /// taken away: nobody was told that it was registered.
    Tail tail(int most) {
        try {
            cutTorn();
            int count = 0;
            var last = new ArrayDeque<String>();
            if (Files.exists(file)) {
                try (BufferedReader lines = Files.newBufferedReader(file)) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        count++;
                        last.add(line);
                        if (last.size() > most) {
                            last.remove();
                        }
                    }
                }
            }
            return new Tail(count, last.stream().map(LINE::fromJson).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cutTorn() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var all = new RandomAccessFile(file.toFile(), "rw")) {
            long end = all.length();
            while (end > 0) {
                all.seek(end - 1);
                if (all.read() == '\n') {
                    break;
                }
                end--;
            }
            all.setLength(end);
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
