package os.qres.model.reports;

import io.avaje.jsonb.Json;

/// How many orders are in which status.
@Json(naming = Json.Naming.LowerUnderscore)
public record StatusCounts(int pending, int inProgress, int ready, int served, int cancelled) {}
