package os.qres.server.platform.events;

import java.util.Locale;

/// The `type` of each event's class, worked out once: an order tells of several.
final class EventTypes {
    private static final ClassValue<String> TYPES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            return event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        }
    };

    private EventTypes() {}

    static String of(Class<? extends DomainEvent> event) {
        return TYPES.get(event);
    }
}
