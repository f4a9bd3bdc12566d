package os.qres.model.printing;

import io.avaje.jsonb.Json;
import java.time.Instant;

/// The logo that is printed at the top of bills and receipts, in the printer's dots, 8 to a millimetre.
@Json(naming = Json.Naming.LowerUnderscore)
public record LogoView(int width, int height, Instant updatedAt) {
    /// Bytes that a file may have.
    public static final int LARGEST = 1_000_000;
}
