package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// What shall be done with an ingredient of the line's dish, or with a modifier that is chosen for it: one of both.
@Json(naming = Json.Naming.LowerUnderscore)
public record NewPrefix(
        @NotNull PrefixKind kind,
        @Nullable Integer ingredientId,
        @Nullable Integer modifierOptionId) {
    /// Of an ingredient.
    public static NewPrefix of(PrefixKind kind, int ingredientId) {
        return new NewPrefix(kind, ingredientId, null);
    }

    /// Of a chosen modifier.
    public static NewPrefix ofOption(PrefixKind kind, int modifierOptionId) {
        return new NewPrefix(kind, null, modifierOptionId);
    }

    public boolean isOfIngredient(int id) {
        return ingredientId != null && ingredientId == id;
    }

    public boolean isOfOption(int id) {
        return modifierOptionId != null && modifierOptionId == id;
    }

    /// Whether it is about the same.
    public boolean isAbout(NewPrefix other) {
        return new NewPrefix(other.kind, ingredientId, modifierOptionId).equals(other);
    }
}
