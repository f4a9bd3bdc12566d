package os.qres.model.kitchen;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;

/// A station. `also_dish_ids` are dishes of other stations to which this one gives a part: they stand on its tickets
/// too, and are ready when every station has done its part. `limits` say from which age its tickets are to be hurried
/// and are late, where that is not as everywhere; `volume` is how loud its display is from the start, in per cent.
@Json(naming = Json.Naming.LowerUnderscore)
public record StationDraft(
        @NotBlank @Size(max = 100) String name,
        @Nullable Boolean isActive,
        @Nullable Map<String, @Valid Translation> translations,
        @Nullable @Size(max = 200) List<Integer> alsoDishIds,
        @Nullable @Size(max = 10) List<@Valid TicketLimit> limits,
        @Nullable @Min(0) @Max(100) Integer volume) {}
