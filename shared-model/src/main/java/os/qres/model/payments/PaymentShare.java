package os.qres.model.payments;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a check that one payment is for: either `items`, which may be those of a `seat`, or one of `of` equal
/// parts of what is not paid otherwise.
@Json(naming = Json.Naming.LowerUnderscore)
public record PaymentShare(
        @Nullable @Min(0) @Max(1000) Integer seat,
        @Nullable @Size(min = 1, max = 200) List<@Valid ItemShare> items,
        @Nullable @Min(1) @Max(100) Integer part,
        @Nullable @Min(1) @Max(100) Integer of) {}
