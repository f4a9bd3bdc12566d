package os.qres.model.floor;

import io.avaje.jsonb.Json;
import java.util.UUID;

/// What a table's QR code says: `url` is what a phone opens.
@Json(naming = Json.Naming.LowerUnderscore)
public record QrView(int tableId, int number, UUID qrCode, String url) {}
