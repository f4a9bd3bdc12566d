package os.qres.server.platform.json;

import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import os.qres.model.FieldError;
import os.qres.model.json.Wire;
import os.qres.server.platform.problem.Refusal;
import os.qres.server.platform.problem.RefusedException;

/// Reads requests strictly and writes answers whole (`null` fields are written: a client sees every field there is).
public final class Json {
    private final Jsonb jsonb = Wire.strict();

    public Jsonb jsonb() {
        return jsonb;
    }

    /// @throws RefusedException unreadable, or invalid with the field that does not fit
    public <T> T read(byte[] body, Class<T> type) {
        String text = utf8(body);
        return decode(tree(text), () -> text, type);
    }

    /// The JSON merge patch `body` (RFC 7396) upon `present`, as a whole object again.
    /// @throws RefusedException unreadable, or invalid with the field that does not fit
    public <T> T patched(T present, byte[] body, Class<T> type) {
        Object patch = tree(utf8(body));
        if (!(patch instanceof java.util.Map<?, ?>)) {
            throw new RefusedException(new Refusal.Unreadable());
        }
        Object merged = JsonTree.merge(tree(jsonb.type(type).toJson(present)), patch);
        return decode(merged, () -> text(merged), type);
    }

    /// The fields of an object.
    /// @throws RefusedException unreadable, when it is anything else
    public Map<String, @Nullable Object> readObject(String text) {
        if (!(tree(text) instanceof Map<?, ?> object)) {
            throw new RefusedException(new Refusal.Unreadable());
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((name, value) -> fields.put((String) name, value));
        return fields;
    }

    public byte[] writeObject(Map<String, @Nullable Object> fields) {
        return bytes(true, writer -> JsonTree.write(writer, fields));
    }

    public byte[] write(Object value, Class<?> type) {
        return bytes(true, writer -> writeTo(writer, value, type));
    }

    public byte[] writeList(List<?> values, Class<?> element) {
        return bytes(true, writer -> writeListTo(writer, values, element));
    }

    /// Leaves out what is `null`.
    public byte[] writeBrief(Object value, Class<?> type) {
        return bytes(false, writer -> writeTo(writer, value, type));
    }

    @SuppressWarnings("unchecked")
    private <T> void writeTo(JsonWriter writer, Object value, Class<T> type) {
        jsonb.type(type).toJson((T) value, writer);
    }

    @SuppressWarnings("unchecked")
    private <T> void writeListTo(JsonWriter writer, List<?> values, Class<T> element) {
        jsonb.type(element).list().toJson((List<T>) values, writer);
    }

    private byte[] bytes(boolean withNulls, Consumer<JsonWriter> writing) {
        var out = new ByteArrayOutputStream();
        try (JsonWriter writer = jsonb.writer(out)) {
            writer.serializeNulls(withNulls);
            writing.accept(writer);
        }
        return out.toByteArray();
    }

    /// Whether `text` can be kept, shown and printed: no control characters but tabs and line ends, and no halves
    /// of characters.
    public static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r';
            case Character.SURROGATE -> true;
            default -> false;
        });
    }

    /// A record's field as JSON names it: `dishId` is `dish_id`.
    public static String wireName(String name) {
        return Misfit.wireName(name);
    }

    /// The decoder by itself would let numbers overflow and stop at the first misfit without a path, so the
    /// text is looked through first.
    private <T> T decode(@Nullable Object tree, Supplier<String> text, Class<T> type) {
        List<FieldError> misfits = Misfit.of(tree, type);
        if (!misfits.isEmpty()) {
            throw new RefusedException(new Refusal.Invalid(misfits));
        }
        return jsonb.type(type).fromJson(text.get());
    }

    /// @throws RefusedException unreadable
    private @Nullable Object tree(String text) {
        // As the first of two elements, so that a value that does not end, or that something follows, is noticed.
        try (JsonReader reader = jsonb.reader("[" + text + ",true]")) {
            if (JsonTree.read(reader) instanceof List<?> values && values.size() == 2) {
                return values.getFirst();
            }
        } catch (JsonException | IllegalStateException | IllegalArgumentException | ArithmeticException _) {
            // Unreadable, as below.
        }
        throw new RefusedException(new Refusal.Unreadable());
    }

    private String text(@Nullable Object tree) {
        return new String(bytes(true, writer -> JsonTree.write(writer, tree)), StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new RefusedException(new Refusal.Unreadable());
        }
    }
}
