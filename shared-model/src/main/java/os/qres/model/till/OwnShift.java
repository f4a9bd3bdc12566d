package os.qres.model.till;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// What somebody has done since they came: so many whole `minutes`, `checks` of theirs that were paid to the last and
/// what those came to, tips, and how many of their checks are `open`. Who has not clocked in is told of the business
/// day.
@Json(naming = Json.Naming.LowerUnderscore)
public record OwnShift(
        Instant since,
        @Nullable Instant until,
        boolean isAtWork,
        int minutes,
        int checks,
        Money sales,
        Money tipsInCash,
        Money otherTips,
        int open) {}
