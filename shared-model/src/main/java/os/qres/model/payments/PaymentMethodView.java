package os.qres.model.payments;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Map;
import os.qres.model.Translation;
import os.qres.model.Versioned;

@Json(naming = Json.Naming.LowerUnderscore)
public record PaymentMethodView(
        int id,
        String name,
        PaymentKind kind,
        boolean isActive,
        int sortOrder,
        Map<String, Translation> translations,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
