package os.qres.model.till;

import io.avaje.jsonb.Json;
import os.qres.model.Money;

/// What the checks came to that were paid to the last within one `hour` (0 to 23) of the restaurant's clock: `net` by
/// the menu less discounts, `sales` with service and added tax.
@Json(naming = Json.Naming.LowerUnderscore)
public record HourFigures(int hour, int checks, Money net, Money sales) {}
