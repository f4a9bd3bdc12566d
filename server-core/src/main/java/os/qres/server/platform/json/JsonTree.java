package os.qres.server.platform.json;

import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON without a type: maps, lists, strings, exact numbers, booleans, null. Used for merge patches and to
/// tell why a body does not fit its record.
final class JsonTree {
    private static final int DEEPEST = 64;

    private JsonTree() {}

    /// @throws JsonException when it is not one whole JSON value, or deeper than any of ours
    static @Nullable Object read(JsonReader reader) {
        return read(reader, 0);
    }

    private static @Nullable Object read(JsonReader reader, int depth) {
        if (depth > DEEPEST) {
            throw new JsonException("deeper than " + DEEPEST);
        }
        return switch (reader.currentToken()) {
            case BEGIN_OBJECT -> object(reader, depth);
            case BEGIN_ARRAY -> array(reader, depth);
            case STRING -> reader.readString();
            case NUMBER -> reader.readDecimal();
            case BOOLEAN -> reader.readBoolean();
            case NULL -> {
                reader.isNullValue();
                yield null;
            }
        };
    }

    private static Map<String, @Nullable Object> object(JsonReader reader, int depth) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        reader.beginObject();
        while (reader.hasNextField()) {
            fields.put(reader.nextField(), read(reader, depth + 1));
        }
        reader.endObject();
        return fields;
    }

    private static List<@Nullable Object> array(JsonReader reader, int depth) {
        var elements = new ArrayList<@Nullable Object>();
        reader.beginArray();
        while (reader.hasNextElement()) {
            elements.add(read(reader, depth + 1));
        }
        reader.endArray();
        return elements;
    }

    /// RFC 7396: a field of the patch replaces the target's, `null` takes it away, objects merge.
    static @Nullable Object merge(@Nullable Object target, @Nullable Object patch) {
        if (!(patch instanceof Map<?, ?> changes)) {
            return patch;
        }
        var merged = new LinkedHashMap<String, @Nullable Object>();
        if (target instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> merged.put((String) name, value));
        }
        changes.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
                return;
            }
            merged.put((String) name, merge(merged.get(name), value));
        });
        return merged;
    }

    static void write(JsonWriter writer, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> fields -> {
                writer.beginObject();
                fields.forEach((name, field) -> {
                    writer.name((String) name);
                    write(writer, field);
                });
                writer.endObject();
            }
            case List<?> elements -> {
                writer.beginArray();
                elements.forEach(element -> write(writer, element));
                writer.endArray();
            }
            case BigDecimal number -> writer.value(number);
            case Boolean truth -> writer.value(truth);
            case null -> writer.nullValue();
            default -> writer.value(value.toString());
        }
    }
}
