package os.qres.model.identity;

import io.avaje.jsonb.Json;
import java.time.Instant;

/// `approval` goes with the one request that it allows, until `expires_at`.
@Json(naming = Json.Naming.LowerUnderscore)
public record ApprovalGrant(String approval, int approvedById, String approvedBy, Instant expiresAt) {
    /// Characters of an approval.
    public static final int LONGEST = 100;
}
