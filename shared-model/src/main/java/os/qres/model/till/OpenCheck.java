package os.qres.model.till;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// A check that is not paid yet.
@Json(naming = Json.Naming.LowerUnderscore)
public record OpenCheck(
        int orderId,
        int number,
        @Nullable Integer tableNumber,
        @Nullable String waiterName,
        Money total,
        Money owed) {}
