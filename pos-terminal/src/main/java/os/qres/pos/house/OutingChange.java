package os.qres.pos.house;

import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.io.StringWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.json.Wire;
import os.qres.model.orders.OrderSeen;
import os.qres.model.orders.OrderType;

/// For whom a check is from now on. Words that are empty take back what was there; without a time, that stays, unless
/// it is said that there is none.
@Json(naming = Json.Naming.LowerUnderscore)
record OutingChange(
        OrderType orderType,
        String guestName,
        String guestPhone,
        String guestAddress,
        @Nullable Instant promisedAt,
        OrderSeen seen) {
    /// The request's body, with `"promised_at": null` in it: as soon as possible, whatever was promised before.
    String withoutTime() {
        Jsonb json = Wire.lenient();
        StringWriter text = new StringWriter();
        try (JsonWriter writer = json.writer(text)) {
            writer.serializeNulls(true);
            json.type(OutingChange.class)
                    .toJson(new OutingChange(orderType, guestName, guestPhone, guestAddress, null, seen), writer);
        }
        return text.toString();
    }
}
