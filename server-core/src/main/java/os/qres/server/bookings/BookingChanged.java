package os.qres.server.bookings;

import io.avaje.jsonb.Json;
import os.qres.model.bookings.BookingView;
import os.qres.server.platform.events.DomainEvent;

/// A table was booked, a booking is another than before, or its guests were seated, have called it off or never came.
@Json(naming = Json.Naming.LowerUnderscore)
public record BookingChanged(BookingView booking) implements DomainEvent {
    @Override
    public String subject() {
        return "booking/" + booking.id();
    }

    @Override
    public Audience audience() {
        return Audience.FLOOR;
    }
}
