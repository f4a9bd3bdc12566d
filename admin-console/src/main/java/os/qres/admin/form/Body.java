package os.qres.admin.form;

import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.json.Wire;

/// A request's body from a form: the shared model's words, with null written where a field is to be emptied.
public final class Body {
    private static final Jsonb JSON = Wire.lenient();

    private Body() {}

    public static String of(Map<String, @Nullable Object> fields) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JSON.writer(text)) {
            writer.serializeNulls(true);
            JSON.type(Object.class).toJson(fields, writer);
        }
        return text.toString();
    }
}
