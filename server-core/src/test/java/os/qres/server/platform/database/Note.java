package os.qres.server.platform.database;

import io.avaje.jsonb.Json;
import os.qres.server.platform.events.DomainEvent;

/// Something that happens in tests.
@Json
public record Note(int number) implements DomainEvent {
    @Override
    public String subject() {
        return "note/" + number;
    }
}
