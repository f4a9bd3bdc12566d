package os.qres.model.bookings;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.NewOrder;

/// Who wants which table, when and for how long. More guests than the table has seats may be booked, as they may be
/// seated: chairs are carried.
///
/// @param minutes for how long; [#USUAL_MINUTES] where nothing is said
@Json(naming = Json.Naming.LowerUnderscore)
public record BookingDraft(
        @NotNull Integer tableId,
        @NotBlank @Size(max = NewOrder.LONGEST_NAME) String guestName,

        @Nullable @Pattern(regexp = NewOrder.PHONE, message = "{qres.phone}")
        String guestPhone,

        @NotNull @Min(1) @Max(1000) Integer covers,
        @NotNull Instant beginsAt,
        @Nullable @Min(15) @Max(1440) Integer minutes,
        @Nullable @Size(max = LONGEST_NOTE) String note) {
    /// For how long a table is booked where nobody says otherwise.
    public static final int USUAL_MINUTES = 120;

    /// Characters of a note.
    public static final int LONGEST_NOTE = 300;
}
