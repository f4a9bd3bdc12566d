package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines added to an order in one go: all of them or none. `taken_at` is when a terminal took them down, and showed
/// what they cost, which may have been while the server was away: price lists count as of that moment, where it is
/// neither a day ago nor ahead of the server's time.
@Json(naming = Json.Naming.LowerUnderscore)
public record NewItems(
        @NotNull @Size(min = 1, max = 200) List<@Valid NewItem> items,
        @Nullable Instant takenAt) {
    public NewItems(List<NewItem> items) {
        this(items, null);
    }
}
