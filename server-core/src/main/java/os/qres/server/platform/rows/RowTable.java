package os.qres.server.platform.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table, and how its rows are written: as JSON, without blanks, the columns in their order, nothing for what is
/// null.
public final class RowTable {
    /// @param name in lower case
    record Column(String name, ColumnKind kind) {}

    /// A picture is one string, of millions of characters.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String name;
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();

    RowTable(String name, List<Column> columns) {
        this.name = name;
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).name(), i);
        }
    }

    /// What [#line] has written down.
    /// @throws IllegalArgumentException when this is no such line
    static RowTable parse(String line) {
        String[] words = line.split(" ");
        var columns = new ArrayList<Column>();
        for (int i = 1; i < words.length; i++) {
            String[] column = words[i].split(":");
            if (column.length != 2) {
                throw new IllegalArgumentException("no column: " + words[i]);
            }
            columns.add(new Column(column[0], ColumnKind.valueOf(column[1])));
        }
        return new RowTable(words[0], columns);
    }

    /// Its name and its columns: `payment id:NUMBER at:MOMENT`.
    String line() {
        return columns.stream()
                .map(column -> column.name() + ":" + column.kind())
                .collect(Collectors.joining(" ", name + " ", ""));
    }

    /// In lower case.
    public String name() {
        return name;
    }

    List<Column> columns() {
        return columns;
    }

    /// The question for its rows, whose answers [#written(ResultSet)] understands.
    public String question() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", ", "select ", " from " + name));
    }

    /// The row at which an answer to [#question] stands.
    public String written(ResultSet row) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).kind().read(row, i + 1);
        }
        return written(values);
    }

    /// @param values as a driver or trigger hands them over, a column each
    String written(@Nullable Object[] values) {
        var json = new StringBuilder(256).append('{');
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                Column column = columns.get(i);
                json.append(json.length() == 1 ? "\"" : ",\"")
                        .append(column.name())
                        .append("\":");
                column.kind().write(column.kind().own(value), json);
            }
        }
        return json.append('}').toString();
    }

    /// The value of one column, as text; nothing where it is null.
    /// @throws IllegalArgumentException when this is none of its rows
    public Optional<String> value(String written, String column) {
        Integer place = places.get(column);
        if (place == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(values(written)[place]).map(Object::toString);
    }

    /// @throws RuntimeException when this is none of its rows
    public void requireRow(String written) {
        values(written);
    }

    /// The row with another value in a column of text.
    public String with(String written, String column, String value) {
        @Nullable Object[] values = values(written);
        values[places.get(column)] = value;
        return written(values);
    }

    /// The values of a row that was written by us or by PostgreSQL, a column each.
    /// @throws IllegalArgumentException when this is none of its rows
    @Nullable
    Object[] values(String written) {
        var values = new @Nullable Object[columns.size()];
        try (JsonParser json = JSON.createParser(written)) {
            json.nextToken();
            for (String column = json.nextFieldName(); column != null; column = json.nextFieldName()) {
                Integer place = places.get(column);
                if (place == null) {
                    throw new IllegalArgumentException(name + " has no such column: " + written);
                }
                if (json.nextToken() != JsonToken.VALUE_NULL) {
                    values[place] = columns.get(place).kind().parse(json.getText());
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " has no such row", e);
        }
        return values;
    }

    /// Puts a value into a statement's place.
    void bind(PreparedStatement statement, int index, int column, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setObject(index, null);
            return;
        }
        columns.get(column).kind().bind(statement, index, value);
    }
}
