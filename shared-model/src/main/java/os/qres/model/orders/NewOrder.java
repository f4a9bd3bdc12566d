package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens an order. `client_ref` is the client's own UUID for it: the same one again answers with the same
/// order. `dine_in` needs a `table_id`; without `items` the order is opened empty. Who comes for an order to take
/// away, or where to bring it, and when it was promised may all be left out. What was taken down while the server
/// was away says so by `taken_at`: then it was promised as of that moment, and price lists count as of it, as
/// [NewItems] has it.
@Json(naming = Json.Naming.LowerUnderscore)
public record NewOrder(
        @Nullable UUID clientRef,
        @Nullable Integer tableId,
        @Nullable Integer waiterId,
        @Nullable OrderType orderType,
        @Nullable @Min(0) @Max(1000) Integer covers,
        @Nullable @Size(max = 1000) String notes,
        @Nullable @Size(max = 1000) String kitchenNotes,
        @Nullable @Size(max = 200) List<@Valid NewItem> items,
        @Nullable @Size(max = LONGEST_NAME) String guestName,

        @Nullable @Pattern(regexp = PHONE, message = "{qres.phone}")
        String guestPhone,

        @Nullable @Size(max = LONGEST_ADDRESS) String guestAddress,
        @Nullable Instant promisedAt,
        @Nullable Instant takenAt) {
    /// Characters of a guest's name.
    public static final int LONGEST_NAME = 100;

    /// Characters of an address.
    public static final int LONGEST_ADDRESS = 300;

    /// Digits, grouped as people write them, or nothing at all.
    public static final String PHONE = "(?:\\+?[0-9(][0-9 ()-]{1,28}[0-9])?";

    public NewOrder {
        items = items == null ? List.of() : items;
    }
}
