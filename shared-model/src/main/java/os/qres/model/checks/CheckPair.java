package os.qres.model.checks;

import io.avaje.jsonb.Json;
import os.qres.model.orders.OrderView;

/// The check that gave lines away, and the one that has them now.
@Json(naming = Json.Naming.LowerUnderscore)
public record CheckPair(OrderView from, OrderView to) {}
