package os.qres.pos.house;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemSeen;

/// How many portions of a line are left.
@Json(naming = Json.Naming.LowerUnderscore)
record QuantityChange(int quantity, @Nullable String approval, ItemSeen seen) {}
