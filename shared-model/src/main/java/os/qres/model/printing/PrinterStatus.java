package os.qres.model.printing;

import io.avaje.jsonb.Json;
import java.time.Instant;

/// How a printer is, since when, and how many chits it still has to print (`waiting`), somebody has to decide about
/// (`held`), or could not be printed (`failed`).
@Json(naming = Json.Naming.LowerUnderscore)
public record PrinterStatus(
        int id, String name, PrinterState state, Instant since, int waiting, int held, int failed) {}
