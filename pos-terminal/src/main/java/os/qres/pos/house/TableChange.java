package os.qres.pos.house;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderSeen;

/// Where a check's guests sit from now on.
@Json(naming = Json.Naming.LowerUnderscore)
record TableChange(
        int tableId, @Nullable String approval, @Nullable OrderSeen seen) {}
