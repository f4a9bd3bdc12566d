package os.qres.model.orders;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

@Json(naming = Json.Naming.LowerUnderscore)
public record ItemView(
        int id,
        int orderId,
        int dishId,
        @Nullable Integer dishVariationId,
        String name,
        @Nullable String variationName,
        int quantity,
        Money price,
        Money total,
        @Nullable String comment,
        List<ItemModifier> modifiers,
        int course,
        @Nullable Integer seat,
        ItemStatus status,
        @Nullable Instant firedAt,
        @Nullable Instant readyAt,
        @Nullable Instant servedAt,
        @Nullable Integer stationId,
        UUID clientRef,
        Instant createdAt,
        Instant updatedAt) {}
