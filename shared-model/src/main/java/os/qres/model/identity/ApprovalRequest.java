package os.qres.model.identity;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// Somebody who may allows one thing, on the spot, by his PIN: `action` upon the order `order_id`.
@Json(naming = Json.Naming.LowerUnderscore)
public record ApprovalRequest(
        @NotNull @Pattern(regexp = "[0-9]{4,6}", message = "{qres.pin}")
        String pinCode,

        @NotNull ApprovalAction action,
        @NotNull Integer orderId) {}
