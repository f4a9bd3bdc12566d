package os.qres.model.prices;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.Versioned;
import os.qres.model.orders.OrderType;

/// A price list, as [PriceListDraft] has it: no `weekdays` are all, no `order_types` too.
@Json(naming = Json.Naming.LowerUnderscore)
public record PriceListView(
        int id,
        String name,
        boolean isActive,
        int priority,
        List<Integer> weekdays,
        @Nullable String startsAt,
        @Nullable String endsAt,
        List<OrderType> orderTypes,
        List<PriceRule> rules,
        Map<String, Translation> translations,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
