package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line to be made. `client_ref` is the line's UUID, made by the client: sent twice, it is made once. With
/// `hold` the kitchen hears of it only when it is fired. `prefixes` are about ingredients of the dish, each once.
/// `open` names a line of an open dish, and of no other.
@Json(naming = Json.Naming.LowerUnderscore)
public record NewItem(
        @Nullable UUID clientRef,
        @NotNull Integer dishId,
        @Nullable Integer dishVariationId,
        @NotNull @Min(1) @Max(999) Integer quantity,
        @Nullable @Size(max = 500) String comment,
        @Nullable @Size(max = 50) List<Integer> modifierOptionIds,
        @Nullable @Min(0) @Max(20) Integer course,
        @Nullable @Min(0) @Max(1000) Integer seat,
        @Nullable Boolean hold,
        @Nullable @Size(max = 20) List<@Valid NewPrefix> prefixes,
        @Nullable @Valid OpenItem open) {
    /// The same line under the reference `ref`.
    public NewItem withRef(UUID ref) {
        return new NewItem(
                ref, dishId, dishVariationId, quantity, comment, modifierOptionIds, course, seat, hold, prefixes, open);
    }
}
