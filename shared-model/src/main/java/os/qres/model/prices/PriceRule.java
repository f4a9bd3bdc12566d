package os.qres.model.prices;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// What a price list makes of some prices: those of one category, of one dish, of one of its variations, or of the
/// whole menu where none is named. Either `basis_points` on top (-2000 is 20 % less), or the `price` of one portion
/// instead, without its modifiers.
@Json(naming = Json.Naming.LowerUnderscore)
public record PriceRule(
        @Nullable Integer categoryId,
        @Nullable Integer dishId,
        @Nullable Integer dishVariationId,
        @Nullable @Min(-10_000) @Max(10_000) Integer basisPoints,
        @Nullable Money price) {
    /// How closely it is aimed: at a variation, a dish, a category, the whole menu. The closest counts.
    int closeness() {
        if (dishVariationId != null) {
            return 3;
        }
        if (dishId != null) {
            return 2;
        }
        return categoryId == null ? 0 : 1;
    }

    /// @param variationId nothing where the dish has none
    boolean isAbout(int ofCategory, int dish, @Nullable Integer variationId) {
        // A price of a dish that is sold in variations by now says of none of them which.
        boolean isOfThis =
                dishVariationId == null ? price == null || variationId == null : dishVariationId.equals(variationId);
        return isOfThis && (categoryId == null || categoryId == ofCategory) && (dishId == null || dishId == dish);
    }

    /// Whether both are about the same prices.
    public boolean hasSameTarget(PriceRule other) {
        return Objects.equals(categoryId, other.categoryId)
                && Objects.equals(dishId, other.dishId)
                && Objects.equals(dishVariationId, other.dishVariationId);
    }
}
