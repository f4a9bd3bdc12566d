package os.qres.model.payments;

import io.avaje.jsonb.Json;
import os.qres.model.Money;

/// So many portions of a line whose money went back, and how much of it by this payment. Where several payments bring a
/// portion back, the first of them counts it, and the others count none.
@Json(naming = Json.Naming.LowerUnderscore)
public record ReturnedItem(int itemId, int quantity, Money amount) {}
