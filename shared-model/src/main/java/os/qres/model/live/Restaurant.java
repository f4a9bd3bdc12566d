package os.qres.model.live;

import io.avaje.jsonb.Json;
import java.util.Map;
import os.qres.model.Translation;

/// Who the restaurant is. `guest_url` is the address that a table's code is appended to.
@Json(naming = Json.Naming.LowerUnderscore)
public record Restaurant(
        String name,
        String currency,
        String timezone,
        String language,
        String guestUrl,
        Map<String, Translation> translations) {}
