package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

@Json(naming = Json.Naming.LowerUnderscore)
public record OrderStatusChange(@NotNull OrderStatus status) {}
