package os.qres.model.orders;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// A check that another has taken in, with the table and guests that it had: it can be separated again.
@Json(naming = Json.Naming.LowerUnderscore)
public record JoinedCheck(
        int orderId,
        int number,
        @Nullable Integer tableId,
        @Nullable Integer tableNumber,
        int covers) {}
