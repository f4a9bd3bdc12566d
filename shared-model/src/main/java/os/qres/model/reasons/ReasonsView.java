package os.qres.model.reasons;

import io.avaje.jsonb.Json;
import java.util.List;
import os.qres.model.Versioned;

/// What terminals offer where they ask why.
@Json(naming = Json.Naming.LowerUnderscore)
public record ReasonsView(
        List<Reason> discount, List<Reason> comp, List<Reason> cancellation, List<Reason> refund, long version)
        implements Versioned {}
