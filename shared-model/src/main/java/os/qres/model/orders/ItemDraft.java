package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalGrant;

/// What of a line can be changed while it has not been started. `status` takes it a step on at any time, as
/// `PATCH /orders/{order_id}/items/{item_id}/status` does.
/// @param approval somebody's who may, where one has to allow fewer portions
/// @param seen what the line was to who changes it; without it, it is changed whatever it is
@Json(naming = Json.Naming.LowerUnderscore)
public record ItemDraft(
        @NotNull @Min(1) @Max(999) Integer quantity,
        @Nullable @Size(max = 500) String comment,
        @Nullable @Min(0) @Max(20) Integer course,
        @Nullable @Min(0) @Max(1000) Integer seat,
        @Nullable ItemStatus status,
        @Nullable @Size(max = ApprovalGrant.LONGEST) String approval,
        @Nullable @Valid ItemSeen seen) {
    /// The same, as many as that and at the same seat.
    public ItemDraft with(ItemDraft other) {
        return new ItemDraft(other.quantity, comment, course, other.seat, status, null, null);
    }
}
