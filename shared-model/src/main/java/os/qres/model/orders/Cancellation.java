package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalGrant;

/// Why something is taken back.
/// @param approval somebody's who may, where one has to allow it
@Json(naming = Json.Naming.LowerUnderscore)
public record Cancellation(
        @Nullable @Size(max = LONGEST) String reason,
        @Nullable @Size(max = ApprovalGrant.LONGEST) String approval) {
    /// Characters of a reason.
    public static final int LONGEST = 500;
}
