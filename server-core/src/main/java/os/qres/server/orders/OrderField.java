package os.qres.server.orders;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderDraft;
import os.qres.model.orders.OrderSeen;

/// What of a check two people may change at once without minding each other, unless it is the same.
enum OrderField {
    TABLE_ID,
    WAITER_ID,
    ORDER_TYPE,
    COVERS,
    NOTES,
    KITCHEN_NOTES,
    GUEST_NAME,
    GUEST_PHONE,
    GUEST_ADDRESS,
    PROMISED_AT;

    /// Which of them are another in the one than in the other.
    static List<OrderField> between(OrderDraft one, OrderDraft other) {
        return Arrays.stream(values())
                .filter(field -> !Objects.equals(field.of(one), field.of(other)))
                .toList();
    }

    boolean isAsSeen(OrderDraft present, OrderSeen seen) {
        return Objects.equals(of(present), of(seen));
    }

    private @Nullable Object of(OrderDraft draft) {
        return switch (this) {
            case TABLE_ID -> draft.tableId();
            case WAITER_ID -> draft.waiterId();
            case ORDER_TYPE -> draft.orderType();
            case COVERS -> draft.covers();
            case NOTES -> said(draft.notes());
            case KITCHEN_NOTES -> said(draft.kitchenNotes());
            case GUEST_NAME -> said(draft.guestName());
            case GUEST_PHONE -> said(draft.guestPhone());
            case GUEST_ADDRESS -> said(draft.guestAddress());
            case PROMISED_AT -> draft.promisedAt();
        };
    }

    private @Nullable Object of(OrderSeen seen) {
        return switch (this) {
            case TABLE_ID -> seen.tableId();
            case WAITER_ID -> seen.waiterId();
            case ORDER_TYPE -> seen.orderType();
            case COVERS -> seen.covers();
            case NOTES -> said(seen.notes());
            case KITCHEN_NOTES -> said(seen.kitchenNotes());
            case GUEST_NAME -> said(seen.guestName());
            case GUEST_PHONE -> said(seen.guestPhone());
            case GUEST_ADDRESS -> said(seen.guestAddress());
            case PROMISED_AT -> seen.promisedAt();
        };
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
