package os.qres.model.fiscal;

import io.avaje.jsonb.Json;

/// How many receipts the fiscal register has not taken: `waiting` to be told, or told again; `refused`, until somebody
/// has them told again.
@Json(naming = Json.Naming.LowerUnderscore)
public record FiscalBacklog(int waiting, int refused) {}
