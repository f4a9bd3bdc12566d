package os.qres.model.payments;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.model.Translation;

@Json(naming = Json.Naming.LowerUnderscore)
public record PaymentMethodDraft(
        @NotBlank @Size(max = 100) String name,
        @Nullable PaymentKind kind,
        @Nullable Boolean isActive,
        @Nullable @Min(0) @Max(10000) Integer sortOrder,
        @Nullable Map<String, @Valid Translation> translations) {}
