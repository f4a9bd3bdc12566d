package os.qres.pos.house;

import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import os.qres.model.json.Wire;

/// What the kitchen is to know of the whole check from now on; nothing takes back what it was told.
@Json(naming = Json.Naming.LowerUnderscore)
record KitchenNoteChange(@Nullable String kitchenNotes) {
    /// The request's body, in which nothing is said to be nothing.
    String body() {
        Jsonb json = Wire.lenient();
        StringWriter text = new StringWriter();
        try (JsonWriter writer = json.writer(text)) {
            writer.serializeNulls(true);
            json.type(KitchenNoteChange.class).toJson(this, writer);
        }
        return text.toString();
    }
}
