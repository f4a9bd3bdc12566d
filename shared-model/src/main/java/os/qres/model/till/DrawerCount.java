package os.qres.model.till;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import os.qres.model.Money;

/// What somebody has counted, before being told what should be there.
@Json(naming = Json.Naming.LowerUnderscore)
public record DrawerCount(@NotNull Money counted) {}
