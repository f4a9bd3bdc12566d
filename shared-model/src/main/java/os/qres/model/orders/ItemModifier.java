package os.qres.model.orders;

import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// A modifier that was chosen. `prefix` says what is done with it, `price_delta` what it adds to the price so.
@Json(naming = Json.Naming.LowerUnderscore)
public record ItemModifier(
        int optionId,
        String name,
        Money priceDelta,
        @Nullable PrefixKind prefix) {
    public static ItemModifier of(int optionId, String name, Money priceDelta) {
        return new ItemModifier(optionId, name, priceDelta, null);
    }

    /// The same one, of which more is put in, or less.
    public ItemModifier with(PrefixKind kind) {
        return new ItemModifier(optionId, name, kind.of(priceDelta), kind);
    }

    /// In the words of a prefix, which is no ingredient's.
    public Optional<ItemPrefix> prefixed() {
        return Optional.ofNullable(prefix).map(kind -> new ItemPrefix(kind, ItemPrefix.NO_INGREDIENT, name, false));
    }
}
