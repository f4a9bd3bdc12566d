package os.qres.model.devices;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A manager's word on the device that shows `code`. `name` and `station_id` may set what the device is to
/// be called and which station it shows.
@Json(naming = Json.Naming.LowerUnderscore)
public record PairingDecision(
        @NotNull @Pattern(regexp = "[0-9]{6}", message = "{qres.pairing_code}")
        String code,

        @Nullable @Size(max = 100) String name,
        @Nullable Integer stationId) {}
