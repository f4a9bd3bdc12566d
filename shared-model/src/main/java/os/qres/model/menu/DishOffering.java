package os.qres.model.menu;

import io.avaje.jsonb.Json;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import os.qres.model.identity.ApprovalGrant;

/// Takes a dish off (86) or puts it back. `countdown` sets the portions left, `approval` is that of somebody who may.
@Json(naming = Json.Naming.LowerUnderscore)
public record DishOffering(
        @NotNull Boolean isAvailable,
        @Nullable @Min(0) @Max(100000) Integer countdown,
        @Nullable @Size(max = ApprovalGrant.LONGEST) String approval) {

    public static DishOffering of(Availability now) {
        return new DishOffering(now.isAvailable(), now.countdown(), null);
    }

    public Availability availability() {
        return new Availability(isAvailable, countdown);
    }
}
