package os.qres.model.kitchen;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What a kitchen display has painted: each ticket up to the latest round that stood on it.
@Json(naming = Json.Naming.LowerUnderscore)
public record SeenTickets(@NotNull @Size(min = 1, max = 500) List<@Valid Seen> tickets) {
    /// @param round of its lines; what is fired later is to be seen anew
    @Json(naming = Json.Naming.LowerUnderscore)
    public record Seen(
            @NotNull Integer ticketId, @NotNull @Min(0) Integer round) {}
}
