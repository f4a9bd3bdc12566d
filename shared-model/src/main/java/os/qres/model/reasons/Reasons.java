package os.qres.model.reasons;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What terminals offer where they ask why, each list in the order in which it is offered: for a `discount`, for a
/// `comp` (made, and not charged), for a `cancellation` (before it is made), for a `refund`.
@Json(naming = Json.Naming.LowerUnderscore)
public record Reasons(
        @NotNull @Size(max = MOST) List<@Valid Reason> discount,
        @NotNull @Size(max = MOST) List<@Valid Reason> comp,
        @NotNull @Size(max = MOST) List<@Valid Reason> cancellation,
        @NotNull @Size(max = MOST) List<@Valid Reason> refund) {
    /// Buttons that fit into a dialog.
    public static final int MOST = 20;
}
