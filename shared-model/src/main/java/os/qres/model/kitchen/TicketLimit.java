package os.qres.model.kitchen;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import os.qres.model.orders.OrderType;

/// From which age a station's tickets of one type are to be hurried, and from which they are late, in minutes.
@Json(naming = Json.Naming.LowerUnderscore)
public record TicketLimit(
        @NotNull OrderType orderType,
        @NotNull @Min(0) @Max(1440) Integer warningMinutes,
        @NotNull @Min(0) @Max(1440) Integer lateMinutes) {}
