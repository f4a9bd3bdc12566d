package os.qres.model.orders;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Lines added to an order in one go: all of them or none.
@Json(naming = Json.Naming.LowerUnderscore)
public record NewItems(@NotNull @Size(min = 1, max = 200) List<@Valid NewItem> items) {}
