package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalGrant;

/// Why a line is taken back.
/// @param approval somebody's who may, where one has to allow it
/// @param seen what the line was to who takes it back: then one that is taken back already is left so
@Json(naming = Json.Naming.LowerUnderscore)
public record ItemCancellation(
        @Nullable @Size(max = Cancellation.LONGEST) String reason,
        @Nullable @Size(max = ApprovalGrant.LONGEST) String approval,
        @Nullable @Valid ItemSeen seen) {}
