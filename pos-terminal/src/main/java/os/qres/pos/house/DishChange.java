package os.qres.pos.house;

import io.avaje.json.JsonWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import os.qres.model.json.Wire;

/// How much there is of a dish.
///
/// @param countdown portions left; nothing where nobody counts them any more
record DishChange(boolean isAvailable, @Nullable Integer countdown) {
    /// The request's body, in which nobody's counting is said: what is not said stays as it is.
    String body(@Nullable String approval) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = Wire.lenient().writer(text)) {
            json.serializeNulls(true);
            json.beginObject();
            json.name("is_available");
            json.value(isAvailable);
            json.name("countdown");
            json.value(countdown);
            if (approval != null) {
                json.name("approval");
                json.value(approval);
            }
            json.endObject();
        }
        return text.toString();
    }
}
