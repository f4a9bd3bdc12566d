package os.qres.model.fiscal;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// A fiscal receipt of an order, or the end of a shift, which is of none; and once the register has taken it, its
/// features: number (tag 1040), sign (1077), store (1041), shift (1038). `trouble` is why it has not taken it yet.
@Json(naming = Json.Naming.LowerUnderscore)
public record FiscalReceiptView(
        int id,
        @Nullable Integer orderId,
        FiscalOperation operation,
        Money total,
        FiscalState state,
        @Nullable String trouble,
        @Nullable Integer documentNumber,
        @Nullable String fiscalSign,
        @Nullable String fnNumber,
        @Nullable Integer shiftNumber,
        Instant createdAt,
        @Nullable Instant registeredAt) {}
