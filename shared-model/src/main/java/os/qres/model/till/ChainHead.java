package os.qres.model.till;

import io.avaje.jsonb.Json;

/// Where the event log ended: no event up to `seq` can be changed without this hash becoming another.
@Json(naming = Json.Naming.LowerUnderscore)
public record ChainHead(long seq, String hash) {}
