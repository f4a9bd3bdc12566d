package os.qres.server.platform.json;

import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        return decode(utf8(body), type);
    }

    /// The JSON merge patch `body` (RFC 7396) upon `present`, as a whole object again.
    /// @throws RefusedException unreadable, or invalid with the field that does not fit
    public <T> T patched(T present, byte[] body, Class<T> type) {
        Object patch = tree(utf8(body));
        if (!(patch instanceof java.util.Map<?, ?>)) {
            throw new RefusedException(new Refusal.Unreadable());
        }
        Object merged = JsonTree.merge(tree(jsonb.type(type).toJson(present)), patch);
        return decode(text(merged), type);
    }

    public byte[] write(Object value, Class<?> type) {
        return text(value, type).getBytes(StandardCharsets.UTF_8);
    }

    public byte[] writeList(List<?> values, Class<?> element) {
        return listText(values, element).getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private <T> String text(Object value, Class<T> type) {
        return jsonb.type(type).toJson((T) value);
    }

    @SuppressWarnings("unchecked")
    private <T> String listText(List<?> values, Class<T> element) {
        return jsonb.type(element).list().toJson((List<T>) values);
    }

    /// The decoder by itself would let numbers overflow and stop at the first misfit without a path, so the
    /// text is looked through first.
    private <T> T decode(String text, Class<T> type) {
        List<FieldError> misfits = Misfit.of(tree(text), type);
        if (!misfits.isEmpty()) {
            throw new RefusedException(new Refusal.Invalid(misfits));
        }
        return jsonb.type(type).fromJson(text);
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
        var out = new StringWriter();
        try (JsonWriter writer = jsonb.writer(out)) {
            JsonTree.write(writer, tree);
        }
        return out.toString();
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
