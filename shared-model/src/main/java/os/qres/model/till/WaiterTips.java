package os.qres.model.till;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// What guests of one waiter left, in cash and otherwise.
@Json(naming = Json.Naming.LowerUnderscore)
public record WaiterTips(@Nullable Integer userId, String name, Money cash, Money other) {}
