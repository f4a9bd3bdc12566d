package os.qres.model.reports;

import io.avaje.jsonb.Json;
import os.qres.model.Money;

/// What was sold in one hour of the day.
///
/// @param hour 0 to 23
@Json(naming = Json.Naming.LowerUnderscore)
public record HourSales(int hour, int orders, Money revenue) {}
