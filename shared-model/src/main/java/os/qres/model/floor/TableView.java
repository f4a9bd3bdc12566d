package os.qres.model.floor;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Versioned;

/// A table on the floor. `x`, `y` are its upper left corner, `width`, `height` its size, in plan units (a
/// location's plan is 1000 × 700). `location` is another name of `location_id` (the restaurant-backend
/// seed's). `called_at` is since when its guests have called in vain, for `call_reason`; nothing once somebody comes.
@Json(naming = Json.Naming.LowerUnderscore)
public record TableView(
        int id,
        int number,
        UUID qrCode,
        boolean isOccupied,
        int seats,
        @Nullable Integer locationId,
        @Nullable Integer location,
        @Nullable String description,
        boolean isActive,
        @Nullable Integer currentOrderId,
        int x,
        int y,
        int width,
        int height,
        TableShape shape,
        @Nullable Instant occupiedAt,
        @Nullable CallReason callReason,
        @Nullable Instant calledAt,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
