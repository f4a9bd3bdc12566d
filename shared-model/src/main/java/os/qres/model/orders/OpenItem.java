package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.identity.ApprovalGrant;

/// What a line of an open dish is called and what one portion costs, from nothing up to [#MOST]. `station_id` makes it;
/// without one nobody has to. It is a manager's word: a waiter's line brings the `approval` of one.
@Json(naming = Json.Naming.LowerUnderscore)
public record OpenItem(
        @NotBlank @Size(max = LONGEST_NAME) String name,
        @NotNull Money price,
        @Nullable Integer stationId,
        @Nullable @Size(max = ApprovalGrant.LONGEST) String approval) {
    /// Characters of a name: what a receipt still prints in two lines.
    public static final int LONGEST_NAME = 80;

    /// What one portion may cost.
    public static final Money MOST = Money.parse("100000");
}
