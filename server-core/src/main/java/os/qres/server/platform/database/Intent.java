package os.qres.server.platform.database;

import java.util.OptionalLong;
import os.qres.server.platform.access.Actor;

/// Who wants a change, and which version of the object they believe they change (`If-Match`).
public record Intent(Actor actor, OptionalLong expectedVersion) {
    public static Intent of(Actor actor) {
        return new Intent(actor, OptionalLong.empty());
    }
}
