package os.qres.model.reports;

import io.avaje.jsonb.Json;

/// How many orders are paid; a cancelled one is unpaid.
@Json(naming = Json.Naming.LowerUnderscore)
public record PaymentCounts(int unpaid, int paid, int refunded) {}
