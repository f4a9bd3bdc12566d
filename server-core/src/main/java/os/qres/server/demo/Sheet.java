package os.qres.server.demo;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One file's rows. Its columns may stand in any order; none may be unknown, and none missing but those that are
/// asked for with a question mark.
record Sheet(String file, List<Row> rows) {
    private static final String MAYBE = "?";

    static Sheet read(Source source, String file, String... columns) {
        Complaints complaints = source.complaints();
        var rows = new ArrayList<Row>();
        try {
            Optional<Reader> reader = source.folder().read(file);
            if (reader.isEmpty()) {
                complaints.about(file, "the file is missing");
                return new Sheet(file, List.of());
            }
            fill(rows, reader.get(), source, file, Set.of(columns));
        } catch (CsvParseException | UncheckedIOException e) {
            complaints.about(file, reason(e));
        } catch (IOException e) {
            complaints.about(file, "the file cannot be read: " + e.getMessage());
        }
        return new Sheet(file, List.copyOf(rows));
    }

    private static void fill(List<Row> rows, Reader reader, Source source, String file, Set<String> columns)
            throws IOException {
        var format = CsvReader.builder()
                .detectBomHeader(true)
                .commentStrategy(CommentStrategy.NONE)
                .trimWhitespacesAroundQuotes(true);
        try (CsvReader<NamedCsvRecord> records = format.ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord row : records) {
                if (rows.isEmpty() && !headerFits(row.getHeader(), file, columns, source.complaints())) {
                    return;
                }
                if (row.getFieldCount() != row.getHeader().size()) {
                    source.complaints()
                            .about(
                                    file,
                                    "line " + row.getStartingLineNumber() + " has " + row.getFieldCount()
                                            + " cells instead of "
                                            + row.getHeader().size());
                    continue;
                }
                rows.add(new Row(source, file, row));
            }
        }
    }

    private static boolean headerFits(List<String> header, String file, Set<String> columns, Complaints complaints) {
        var missing = new HashSet<>(columns);
        missing.removeIf(column -> column.endsWith(MAYBE));
        header.forEach(missing::remove);
        missing.stream().sorted().forEach(c -> complaints.about(file, 1, c, "the column is missing"));
        header.stream()
                .filter(c -> !columns.contains(c) && !columns.contains(c + MAYBE))
                .forEach(c -> complaints.about(file, 1, c, "there is no such column"));
        return missing.isEmpty() && header.stream().allMatch(c -> columns.contains(c) || columns.contains(c + MAYBE));
    }

    private static String reason(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return "the file is not UTF-8";
            }
        }
        return "the file is no table: " + e.getMessage();
    }
}
