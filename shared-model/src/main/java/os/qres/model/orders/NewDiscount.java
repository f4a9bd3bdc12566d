package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.identity.ApprovalGrant;

/// Takes something off a line or, without `item_id`, off the whole check: either `basis_points` (1000 is 10 %) or an
/// `amount`. `client_ref` becomes its id; the same again changes nothing more. `approval` is somebody else's, from
/// `POST /auth/approvals`, for what the caller may not.
/// @param seen the discounts that were there to who gives it: where somebody has given another on the same line or
/// check meanwhile, it is refused (`order-changed`)
@Json(naming = Json.Naming.LowerUnderscore)
public record NewDiscount(
        @Nullable UUID clientRef,
        @Nullable Integer itemId,
        @Nullable @Min(1) @Max(10_000) Integer basisPoints,
        @Nullable Money amount,
        @NotBlank @Size(max = LONGEST_REASON) String reason,
        @Nullable @Size(max = ApprovalGrant.LONGEST) String approval,
        @Nullable @Size(max = 100) List<UUID> seen) {
    public static final int LONGEST_REASON = 200;
}
