package os.qres.server.platform.events;

import os.qres.model.Role;
import os.qres.server.platform.access.Actor;

/// Something that has happened, named in the past tense. Implementations are records; their components, as
/// JSON, are the fields of the live message, and their name in snake_case its `type`.
public interface DomainEvent {
    /// Whom the message may reach.
    enum Audience {
        /// Everybody who works here, devices included.
        STAFF,
        /// Waiters, managers, and devices that do not cook.
        FLOOR,
        /// Cooks, their displays, and managers.
        KITCHEN,
        MANAGERS,
        ADMINS;

        /// Whether `actor` is one of them.
        public boolean includes(Actor actor) {
            return switch (this) {
                case STAFF -> true;
                case FLOOR -> !actor.is(Role.KITCHEN);
                case KITCHEN -> actor.is(Role.KITCHEN) || MANAGERS.includes(actor);
                case MANAGERS -> actor.is(Role.MANAGER) || actor.is(Role.ADMIN);
                case ADMINS -> actor.is(Role.ADMIN);
            };
        }
    }

    /// What it is about: `order/17`.
    String subject();

    default Audience audience() {
        return Audience.STAFF;
    }

    default String type() {
        return EventTypes.of(getClass());
    }
}
