package os.qres.model.live;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A command over the live channel; it obeys the same rules and rights as the REST call. `id` comes back in
/// the answer and serves as the idempotency key.
@Json(naming = Json.Naming.LowerUnderscore)
public record SocketCommand(
        @NotBlank @Size(max = 255) String id,
        @NotBlank @Size(max = 50) String type,
        @Nullable Integer orderId,
        @Nullable Integer itemId,
        @Nullable Integer ticketId,
        @Nullable String status) {}
