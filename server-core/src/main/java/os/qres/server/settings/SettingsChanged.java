package os.qres.server.settings;

import io.avaje.jsonb.Json;
import os.qres.server.platform.events.DomainEvent;

/// Something that terminals show from their snapshot has changed: they take a new one.
@Json(naming = Json.Naming.LowerUnderscore)
public record SettingsChanged(String subject) implements DomainEvent {}
