package os.qres.model.orders;

import io.avaje.jsonb.Json;

/// What is done with an ingredient of a line's dish; `name` is the ingredient's of the moment it was ordered.
@Json(naming = Json.Naming.LowerUnderscore)
public record ItemPrefix(PrefixKind kind, int ingredientId, String name, boolean isAllergen) {
    /// Where the same is said of a modifier.
    static final int NO_INGREDIENT = 0;

    /// A guest may fall ill of it: this must not be overlooked.
    public boolean isWarning() {
        return kind == PrefixKind.NO && isAllergen;
    }
}
