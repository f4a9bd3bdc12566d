package os.qres.terminal.store;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a waiter has entered and not sent. `json` is the screen's own form; `key` names the table or, without
/// one, the takeaway check.
@Json
public record Draft(
        String key, @Nullable Integer tableNumber, @Nullable Integer waiterId, String json, Instant savedAt) {
    Draft withJson(String text) {
        return new Draft(key, tableNumber, waiterId, text, savedAt);
    }
}
