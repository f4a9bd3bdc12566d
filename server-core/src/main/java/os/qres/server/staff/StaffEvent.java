package os.qres.server.staff;

import io.avaje.jsonb.Json;
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

    /// An administrator was shown this person's passport.
    @Json(naming = Json.Naming.LowerUnderscore)
    record PassportRead(int userId) implements StaffEvent {
        @Override
        public Audience audience() {
            return Audience.MANAGERS;
        }
    }
}
