package os.qres.server.fiscal;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;

/// What a register answers: the receipt's fiscal features (tags 1012, 1040, 1077, 1042, 1041, 1037, 1038, 1020).
@Json
public record FiscalDocument(
        String fiscalDocumentDateTime,
        int fiscalDocumentNumber,
        String fiscalDocumentSign,
        int fiscalReceiptNumber,
        String fnNumber,
        String registrationNumber,
        int shiftNumber,
        @Nullable Money total) {
    /// Of what there was nothing to register.
    static final FiscalDocument NONE = new FiscalDocument("", 0, "", 0, "", "", 0, null);
}
