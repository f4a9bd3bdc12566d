package os.qres.model.till;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// Begins to count a drawer: that of the terminal which asks, or a waiter's, who is the caller unless a manager says
/// otherwise. `opening_float` is what is in it.
@Json(naming = Json.Naming.LowerUnderscore)
public record NewDrawer(
        @NotNull DrawerKind kind,
        @Nullable Integer userId,
        @NotNull Money openingFloat) {}
