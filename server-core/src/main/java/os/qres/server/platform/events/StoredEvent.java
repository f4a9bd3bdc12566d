package os.qres.server.platform.events;

import os.qres.server.platform.events.DomainEvent.Audience;

/// An event as it stands in the log.
/// @param message the whole live message as JSON
public record StoredEvent(long seq, String epoch, String type, Audience audience, String message) {}
