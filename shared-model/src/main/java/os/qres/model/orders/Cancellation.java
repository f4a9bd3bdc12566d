package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Json(naming = Json.Naming.LowerUnderscore)
public record Cancellation(@Nullable @Size(max = 500) String reason) {}
