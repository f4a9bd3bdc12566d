package os.qres.server.platform.json;

import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
        return decode(tree(utf8(body)), type);
    }

    /// The JSON merge patch `body` (RFC 7396) upon `present`, as a whole object again.
    /// @throws RefusedException unreadable, or invalid with the field that does not fit
    public <T> T patched(T present, byte[] body, Class<T> type) {
        Object patch = tree(utf8(body));
        if (!(patch instanceof java.util.Map<?, ?>)) {
            throw new RefusedException(new Refusal.Unreadable());
        }
        return decode(JsonTree.merge(tree(jsonb.type(type).toJson(present)), patch), type);
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

    /// What a record's fields are called in JSON.
    public static Set<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> wireName(component.getName()))
                .collect(Collectors.toSet());
    }

    /// The decoder by itself would let numbers overflow, stop at the first misfit without a path, and not know `29.0`
    /// for a whole number; so it gets what has been looked through, written anew.
    private <T> T decode(@Nullable Object tree, Class<T> type) {
        List<FieldError> misfits = Misfit.of(tree, type);
        if (!misfits.isEmpty()) {
            throw new RefusedException(new Refusal.Invalid(misfits));
        }
        return jsonb.type(type).fromJson(bytes(true, writer -> JsonTree.write(writer, tree)));
    }

    /// @throws RefusedException unreadable
    private @Nullable Object tree(String text) {
        try {
            return JsonTree.read(text);
        } catch (IOException | NumberFormatException _) {
            throw new RefusedException(new Refusal.Unreadable());
        }
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
