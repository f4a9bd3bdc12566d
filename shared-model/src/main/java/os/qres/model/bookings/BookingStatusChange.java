package os.qres.model.bookings;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

/// What has become of a booking. Back to `expected` takes back what was said before.
@Json(naming = Json.Naming.LowerUnderscore)
public record BookingStatusChange(@NotNull BookingStatus status) {}
