package os.qres.model;

import io.avaje.jsonb.Json;

/// One wrong field of a request, as a path into its JSON: `items[0].quantity`.
@Json(naming = Json.Naming.LowerUnderscore)
public record FieldError(String field, String message) {}
