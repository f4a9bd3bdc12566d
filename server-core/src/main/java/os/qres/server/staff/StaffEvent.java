package os.qres.server.staff;

import io.avaje.jsonb.Json;
import os.qres.model.staff.ShiftView;
import os.qres.server.platform.events.DomainEvent;

/// What happens to the people who work here.
public sealed interface StaffEvent extends DomainEvent {
    int userId();

    @Override
    default String subject() {
        return "user/" + userId();
    }

    /// Somebody is new, changed, gone, or on another shift.
    @Json(naming = Json.Naming.LowerUnderscore)
    record StaffChanged(int userId) implements StaffEvent {}

    /// Somebody has mended when this person came or went.
    @Json(naming = Json.Naming.LowerUnderscore)
    record ShiftMended(int userId, ShiftView before, ShiftView after) implements StaffEvent {
        @Override
        public Audience audience() {
            return Audience.MANAGERS;
        }
    }

    /// An administrator was shown this person's passport.
    @Json(naming = Json.Naming.LowerUnderscore)
    record PassportRead(int userId) implements StaffEvent {
        @Override
        public Audience audience() {
            return Audience.MANAGERS;
        }
    }
}
