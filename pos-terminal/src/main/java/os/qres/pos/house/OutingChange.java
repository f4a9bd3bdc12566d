package os.qres.pos.house;

import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.OrderType;

/// For whom a check is from now on. Words that are empty take back what was there; without a time, that stays.
@Json(naming = Json.Naming.LowerUnderscore)
record OutingChange(
        OrderType orderType,
        String guestName,
        String guestPhone,
        String guestAddress,
        @Nullable Instant promisedAt) {}
