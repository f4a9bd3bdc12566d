package os.qres.model.handover;

import io.avaje.jsonb.Json;
import java.util.List;

/// What a device must know to hand tickets over, or to take them, while the server is away.
///
/// @param key by which devices of this house know each other's words, Base64; another one once a device was put out
/// @param displays that take tickets, where the server has last seen them
/// @param printers of stations' chits, for where there is no display
@Json(naming = Json.Naming.LowerUnderscore)
public record HandoverHouse(String key, List<HandoverDisplay> displays, List<HandoverPrinter> printers) {
    /// What was kept before printers were told has none.
    public HandoverHouse {
        printers = printers == null ? List.of() : printers;
    }
}
