package os.qres.server.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.avaje.json.JsonWriter;
import java.io.IOException;
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
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;

    /// Each takes a hundred times the memory of the two bytes that it may be written in.
    private static final int MOST_TOKENS = 100_000;

    /// Strict, unlike the decoder of records, which overlooks a comma too many and takes `truex` for `true`.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .build();

    private JsonTree() {}

    /// @throws IOException when it is not one whole JSON value, has a name twice in one object, or is deeper or
    /// larger than any of ours
    static @Nullable Object read(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
            return value;
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> plain(parser.getDecimalValue());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw new JsonParseException(parser, "no value");
        };
    }

    /// `29.0` and `2.9e1` are the whole number that they say.
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal brief = number.stripTrailingZeros();
        boolean isWhole = brief.scale() < 0 && brief.scale() > -LONGEST_NUMBER;
        return isWhole ? brief.setScale(0) : brief;
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        var elements = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
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
