package os.qres.pos.draft;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;

/// For whom a check without a table is, and for when. `ref` is the check's own reference, from its first moment.
@Json(naming = Json.Naming.LowerUnderscore)
public record Outing(
        UUID ref,
        OrderType type,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable Instant promisedAt) {

    /// Of a check that has no table, what the restaurant knows.
    public static Optional<Outing> of(OrderView order) {
        return order.tableId() != null
                ? Optional.empty()
                : Optional.of(new Outing(
                        order.clientRef(),
                        order.orderType(),
                        order.guestName(),
                        order.guestPhone(),
                        order.guestAddress(),
                        order.promisedAt()));
    }

    /// The number by which a check without a table goes on a terminal, where others go by their table's id. It is below
    /// nothing, so that it is no table's.
    public int key() {
        return key(ref);
    }

    /// By what a check goes on a terminal: its table or, without one, its reference.
    public static int key(OrderView order) {
        return order.tableId() == null ? key(order.clientRef()) : order.tableId();
    }

    static int key(UUID ref) {
        return -1 - (ref.hashCode() & 0x3fff_ffff);
    }

    public static boolean isKey(int id) {
        return id < 0;
    }
}
