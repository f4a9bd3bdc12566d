package os.qres.model.checks;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalGrant;

/// Joins a check to another open one, which takes in all its lines and guests.
/// @param approval somebody's who may, where one has to allow it
@Json(naming = Json.Naming.LowerUnderscore)
public record JoinCheck(
        @NotNull Integer toOrderId,
        @Nullable @Size(max = ApprovalGrant.LONGEST) String approval) {}
