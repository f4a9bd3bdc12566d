package os.qres.model.identity;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who may allows one thing, on the spot, by his PIN: `action` upon the order `order_id`, or, where that is an
/// `open_item`, the line that will be sent under the `client_ref` `line_ref`; a `device` is set without either.
@Json(naming = Json.Naming.LowerUnderscore)
public record ApprovalRequest(
        @NotNull @Pattern(regexp = "[0-9]{4,6}", message = "{qres.pin}")
        String pinCode,

        @NotNull ApprovalAction action,
        @Nullable Integer orderId,
        @Nullable UUID lineRef) {}
