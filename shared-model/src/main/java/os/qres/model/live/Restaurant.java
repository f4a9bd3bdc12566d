package os.qres.model.live;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;
import os.qres.model.time.BusinessDay;

/// Who the restaurant is. `guest_url` is the address that a table's code is appended to.
///
/// @param dayCutoff `05:00`: what is sold after midnight and before it still belongs to the evening before. Nothing
/// from a server that does not say it
@Json(naming = Json.Naming.LowerUnderscore)
public record Restaurant(
        String name,
        String currency,
        String timezone,
        @Nullable String dayCutoff,
        String language,
        String guestUrl,
        Map<String, Translation> translations) {
    /// The business day that `moment` belongs to.
    public LocalDate businessDay(Instant moment) {
        LocalTime cutoff = dayCutoff == null ? LocalTime.MIDNIGHT : LocalTime.parse(dayCutoff);
        return new BusinessDay(ZoneId.of(timezone), cutoff).of(moment);
    }
}
