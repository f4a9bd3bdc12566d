package os.qres.pos.house;

import io.avaje.jsonb.Json;
import os.qres.model.orders.OrderSeen;

/// How many guests a check has from now on.
@Json(naming = Json.Naming.LowerUnderscore)
record CoversChange(int covers, OrderSeen seen) {}
