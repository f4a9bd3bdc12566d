package os.qres.server.platform.events;

import java.util.Locale;

/// Something that has happened, named in the past tense. Implementations are records; their components, as
/// JSON, are the fields of the live message, and their name in snake_case its `type`.
public interface DomainEvent {
    /// Whom the message may reach.
    enum Audience {
        /// Everybody who works here, devices included.
        STAFF,
        MANAGERS
    }

    /// What it is about: `order/17`.
    String subject();

    default Audience audience() {
        return Audience.STAFF;
    }

    default String type() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
