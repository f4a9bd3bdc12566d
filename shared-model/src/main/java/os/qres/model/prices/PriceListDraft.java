package os.qres.model.prices;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.orders.OrderType;

/// A price list. It holds on `weekdays` (1 is Monday; any, where none is said), from `starts_at` until before `ends_at`
/// by the restaurant's clock (all day, where neither is said), for orders of `order_types` (all, where none is said).
/// One that ends earlier than it starts ends on the next day. Of lists that hold at once and have something to say of
/// a dish, the one with the higher `priority` counts, and then the older one: they do not add up.
@Json(naming = Json.Naming.LowerUnderscore)
public record PriceListDraft(
        @NotBlank @Size(max = 100) String name,
        @Nullable Boolean isActive,
        @Nullable @Min(0) @Max(1000) Integer priority,
        @Nullable @Size(max = 7) List<Integer> weekdays,

        @Nullable @Pattern(regexp = TIME, message = "{qres.time}")
        String startsAt,

        @Nullable @Pattern(regexp = TIME, message = "{qres.time}")
        String endsAt,

        @Nullable @Size(max = 3) List<OrderType> orderTypes,
        @Nullable @Size(max = MOST_RULES) List<@Valid PriceRule> rules,
        @Nullable Map<String, @Valid Translation> translations) {
    /// Hours and minutes: `17:00`.
    public static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";

    /// Rules of one list.
    public static final int MOST_RULES = 300;
}
