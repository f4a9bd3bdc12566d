package os.qres.model.printing;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// Where something is to be printed; without a word, where the house prints such things. With `payment_id`, a receipt
/// is of that payment alone.
@Json(naming = Json.Naming.LowerUnderscore)
public record PrintWish(
        @Nullable Integer printerId, @Nullable Integer paymentId) {}
