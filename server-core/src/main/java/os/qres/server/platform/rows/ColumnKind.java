package os.qres.server.platform.rows;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a column holds, and how it is written down: the same on H2 and PostgreSQL, to the last character, since rows
/// are compared by how they are written.
enum ColumnKind {
    NUMBER {
        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            return row.getObject(index);
        }

        @Override
        Object parse(String text) {
            return Long.parseLong(text);
        }

        @Override
        void write(Object value, StringBuilder json) {
            json.append(((Number) value).longValue());
        }

        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setLong(index, ((Number) value).longValue());
        }
    },
    FLAG {
        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            return row.getObject(index);
        }

        @Override
        Object parse(String text) {
            return Boolean.parseBoolean(text);
        }

        @Override
        void write(Object value, StringBuilder json) {
            json.append(value);
        }
    },
    TEXT {
        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }

        @Override
        Object parse(String text) {
            return text;
        }

        @Override
        void write(Object value, StringBuilder json) {
            JsonText.append((String) value, json);
        }
    },
    UNIQUE_ID {
        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            return row.getObject(index, UUID.class);
        }

        @Override
        Object parse(String text) {
            return UUID.fromString(text);
        }
    },
    DAY {
        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            return row.getObject(index, LocalDate.class);
        }

        @Override
        Object parse(String text) {
            return LocalDate.parse(text);
        }

        @Override
        Object own(Object value) {
            return value instanceof Date date ? date.toLocalDate() : value;
        }
    },
    MOMENT {
        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            OffsetDateTime moment = row.getObject(index, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }

        @Override
        Object parse(String text) {
            return OffsetDateTime.parse(text).toInstant();
        }

        @Override
        Object own(Object value) {
            return value instanceof OffsetDateTime moment ? moment.toInstant() : value;
        }

        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setObject(index, OffsetDateTime.ofInstant((Instant) value, ZoneOffset.UTC));
        }
    },
    /// Written as PostgreSQL does: `\x` and hexadecimal digits.
    BYTES {
        @Override
        @Nullable
        Object read(ResultSet row, int index) throws SQLException {
            return row.getBytes(index);
        }

        @Override
        Object parse(String text) {
            return HexFormat.of().parseHex(text.substring(2));
        }

        @Override
        void write(Object value, StringBuilder json) {
            json.append("\"\\\\x")
                    .append(HexFormat.of().formatHex((byte[]) value))
                    .append('"');
        }

        @Override
        void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            statement.setBytes(index, (byte[]) value);
        }
    };

    /// @param type the column's type as `information_schema` names it, on either database
    static ColumnKind of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "smallint", "integer", "bigint" -> NUMBER;
            case "boolean" -> FLAG;
            case "character varying", "character", "text" -> TEXT;
            case "uuid" -> UNIQUE_ID;
            case "date" -> DAY;
            case "timestamp with time zone" -> MOMENT;
            case "binary varying", "bytea" -> BYTES;
            default ->
                throw new IllegalStateException("say in ColumnKind how a column of type " + type + " is written");
        };
    }

    abstract @Nullable Object read(ResultSet row, int index) throws SQLException;

    /// A value that was written by [#write], or by PostgreSQL's `to_jsonb`.
    abstract Object parse(String text);

    /// What a driver or a trigger hands over, as a value of ours.
    Object own(Object value) {
        return value;
    }

    void write(Object value, StringBuilder json) {
        json.append('"').append(value).append('"');
    }

    void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, value);
    }
}
