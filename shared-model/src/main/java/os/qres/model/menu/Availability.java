package os.qres.model.menu;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalGrant;

/// Takes a dish or a variation off (86) or puts it back. `countdown` sets the portions left.
/// @param approval somebody's who may, where one has to allow it for a dish
@Json(naming = Json.Naming.LowerUnderscore)
public record Availability(
        @NotNull Boolean isAvailable,
        @Nullable @Min(0) @Max(100000) Integer countdown,
        @Nullable @Size(max = ApprovalGrant.LONGEST) String approval) {
    @Json.Creator
    public Availability {}

    /// Nobody else was asked.
    public Availability(Boolean isAvailable, @Nullable Integer countdown) {
        this(isAvailable, countdown, null);
    }
}
