package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalGrant;

/// Why something that was made is not charged. `approval` is a manager's, from `POST /auth/approvals`.
/// @param seen what the line was to who gives it
@Json(naming = Json.Naming.LowerUnderscore)
public record Comp(
        @NotBlank @Size(max = Cancellation.LONGEST) String reason,
        @Nullable @Size(max = ApprovalGrant.LONGEST) String approval,
        @Nullable @Valid ItemSeen seen) {}
