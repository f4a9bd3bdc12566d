package os.qres.model.floor;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

/// Guests call the waiter, or ask for the bill.
@Json(naming = Json.Naming.LowerUnderscore)
public record NewCall(@NotNull CallReason reason) {}
