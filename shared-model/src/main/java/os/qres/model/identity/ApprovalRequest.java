package os.qres.model.identity;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who may allows one thing, on the spot, by his PIN: `action` upon the order `order_id`, or, where that is an
/// `open_item`, the line that will be sent under the `client_ref` `line_ref`, or, of the `availability` of a dish, the
/// dish `dish_id`; a `device` is set without any.
@Json(naming = Json.Naming.LowerUnderscore)
public record ApprovalRequest(
        @NotNull @Pattern(regexp = "[0-9]{4,6}", message = "{qres.pin}")
        String pinCode,

        @NotNull ApprovalAction action,
        @Nullable Integer orderId,
        @Nullable UUID lineRef,
        @Nullable Integer dishId) {
    /// How much there is of a dish.
    public static ApprovalRequest ofDish(String pinCode, int dishId) {
        return new ApprovalRequest(pinCode, ApprovalAction.AVAILABILITY, null, null, dishId);
    }
}
