package os.qres.pos.house;

import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import os.qres.model.json.Wire;
import os.qres.model.orders.OrderSeen;

/// What the kitchen is to know of the whole check from now on; nothing takes back what it was told. Where
/// somebody else has told it something meanwhile, it is told both.
record KitchenNoteChange(@Nullable String kitchenNotes, OrderSeen seen) {
    /// The request's body, in which nothing is said to be nothing.
    String body() {
        Jsonb json = Wire.lenient();
        StringWriter text = new StringWriter();
        try (JsonWriter writer = json.writer(text)) {
            writer.beginObject();
            writer.serializeNulls(true);
            writer.name("kitchen_notes");
            writer.value(kitchenNotes);
            writer.serializeNulls(false);
            writer.name("seen");
            json.type(OrderSeen.class).toJson(seen, writer);
            writer.endObject();
        }
        return text.toString();
    }
}
