package os.qres.model.orders;

import io.avaje.jsonb.Json;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The combo of which a line is a part, by the name that it had then: lines with the same `ref` are one combo, each at
/// its share of the price.
@Json(naming = Json.Naming.LowerUnderscore)
public record ItemCombo(
        UUID ref,
        int dishId,
        @Nullable Integer dishVariationId,
        String name,
        @Nullable String variationName) {
    /// The same combo, some portions of which are one of their own.
    public ItemCombo as(UUID otherRef) {
        return new ItemCombo(otherRef, dishId, dishVariationId, name, variationName);
    }
}
