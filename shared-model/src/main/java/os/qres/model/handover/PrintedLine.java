package os.qres.model.handover;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// A line that a terminal has sent to a printer itself.
///
/// @param isSure whether the printer said that it came out; else nobody knows
@Json(naming = Json.Naming.LowerUnderscore)
public record PrintedLine(
        @NotNull UUID clientRef,
        @NotNull Integer printerId,
        @NotNull Boolean isSure) {}
