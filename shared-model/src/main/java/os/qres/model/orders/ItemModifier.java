package os.qres.model.orders;

import io.avaje.jsonb.Json;
import os.qres.model.Money;

@Json(naming = Json.Naming.LowerUnderscore)
public record ItemModifier(int optionId, String name, Money priceDelta) {}
