package os.qres.model.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonDataException;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.AdapterFactory;
import io.avaje.jsonb.Jsonb;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every enumeration: `DINE_IN` and `dine_in` are read, `dine_in` is written.
final class LowerCaseEnums implements AdapterFactory {
    @Override
    public @Nullable JsonAdapter<?> create(Type type, Jsonb jsonb) {
        return type instanceof Class<?> c && c.isEnum() ? new LowerCaseEnum(c) : null;
    }

    private static final class LowerCaseEnum implements JsonAdapter<@Nullable Object> {
        private final Map<String, Object> byName = new LinkedHashMap<>();

        LowerCaseEnum(Class<?> type) {
            Arrays.stream(type.getEnumConstants()).forEach(c -> byName.put(wireName(c), c));
        }

        private static String wireName(Object constant) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable Object value) {
            if (value == null) {
                writer.nullValue();
                return;
            }
            writer.value(wireName(value));
        }

        @Override
        public @Nullable Object fromJson(JsonReader reader) {
            if (reader.isNullValue()) {
                return null;
            }
            Object constant = byName.get(reader.readString().toLowerCase(Locale.ROOT));
            if (constant == null) {
                throw new JsonDataException("one of " + byName.keySet() + " is expected at " + reader.location());
            }
            return constant;
        }
    }
}
