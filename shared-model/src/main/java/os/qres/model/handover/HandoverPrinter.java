package os.qres.model.handover;

import io.avaje.jsonb.Json;
import os.qres.model.printing.PrinterDraft;

/// A network printer that prints chits of stations, also when a terminal sends them itself.
///
/// @param language of what it prints: `ru` or `en`
/// @param setup what it is and what it prints, with nothing left out that has a usual value
@Json(naming = Json.Naming.LowerUnderscore)
public record HandoverPrinter(int printerId, String language, PrinterDraft setup) {}
