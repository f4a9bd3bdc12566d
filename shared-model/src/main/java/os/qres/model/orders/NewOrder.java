package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens an order. `client_ref` is the client's own UUID for it: the same one again answers with the same
/// order. `dine_in` needs a `table_id`; without `items` the order is opened empty.
@Json(naming = Json.Naming.LowerUnderscore)
public record NewOrder(
        @Nullable UUID clientRef,
        @Nullable Integer tableId,
        @Nullable Integer waiterId,
        @Nullable OrderType orderType,
        @Nullable @Min(0) @Max(1000) Integer covers,
        @Nullable @Size(max = 1000) String notes,
        @Nullable @Size(max = 1000) String kitchenNotes,
        @Nullable @Size(max = 200) List<@Valid NewItem> items) {
    public NewOrder {
        items = items == null ? List.of() : items;
    }
}
