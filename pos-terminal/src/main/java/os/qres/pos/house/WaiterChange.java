package os.qres.pos.house;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderSeen;

/// Who serves a check from now on.
@Json(naming = Json.Naming.LowerUnderscore)
record WaiterChange(int waiterId, @Nullable String approval, OrderSeen seen) {}
