package os.qres.model.bookings;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.Versioned;

/// A table that guests have asked for beforehand.
///
/// @param endsAt `minutes` after it begins: until then the table has no other booking
@Json(naming = Json.Naming.LowerUnderscore)
public record BookingView(
        int id,
        int tableId,
        String guestName,
        @Nullable String guestPhone,
        int covers,
        Instant beginsAt,
        int minutes,
        Instant endsAt,
        @Nullable String note,
        BookingStatus status,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {
    /// The same, as it will be once that has become of it.
    public BookingView with(BookingStatus then) {
        return new BookingView(
                id,
                tableId,
                guestName,
                guestPhone,
                covers,
                beginsAt,
                minutes,
                endsAt,
                note,
                then,
                createdAt,
                updatedAt,
                version);
    }
}
