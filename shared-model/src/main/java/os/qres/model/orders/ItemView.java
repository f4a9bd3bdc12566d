package os.qres.model.orders;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// A line of an order. `due_at` is when it should be ready: when it was sent, and its dish's `cooking_time` later;
/// nothing where that is not known, or nobody has to make it. A `new` one without `fired_at` is held. `discount` is
/// what was taken off it, its part of the check's discounts too; `due` what it adds to the order's total, with its
/// part of service and added tax. A line with a `comp_reason` was made and is not charged.
/// `prefixes` say what is done with ingredients of the dish, `price_list` which list gave it its price; nothing where
/// that was the menu's own. Lines of the same `combo` are its parts: what is taken back, given, split or
/// made more of one is of all of them. `tax_rate` is the dish's own when it was
/// ordered, in per cent.
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
        @Nullable Instant dueAt,
        @Nullable Instant readyAt,
        @Nullable Instant servedAt,
        @Nullable String cancelReason,
        @Nullable Integer stationId,
        UUID clientRef,
        Instant createdAt,
        Instant updatedAt,
        Money discount,
        Money due,
        @Nullable String compReason,
        List<ItemPrefix> prefixes,
        @Nullable AppliedPrices priceList,
        @Nullable ItemCombo combo,
        @Nullable Integer taxRate) {
    /// What was written before there were prefixes has none.
    public ItemView {
        prefixes = prefixes == null ? List.of() : prefixes;
    }

    /// Whether it is paid for: it was neither taken back nor given away.
    public boolean isCharged() {
        return status != ItemStatus.CANCELLED && compReason == null;
    }

    /// The same with what is taken off it, and what it adds to its order.
    public ItemView charged(Money less, Money adds) {
        return new ItemView(
                id,
                orderId,
                dishId,
                dishVariationId,
                name,
                variationName,
                quantity,
                price,
                total,
                comment,
                modifiers,
                course,
                seat,
                status,
                firedAt,
                dueAt,
                readyAt,
                servedAt,
                cancelReason,
                stationId,
                clientRef,
                createdAt,
                updatedAt,
                less,
                adds,
                compReason,
                prefixes,
                priceList,
                combo,
                taxRate);
    }
}
