package os.qres.model.printing;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// Which printers are a terminal's own; nothing where those of the house are.
@Json(naming = Json.Naming.LowerUnderscore)
public record TerminalPrintersDraft(
        @Nullable Integer receiptPrinterId, @Nullable Integer drawerPrinterId) {
    public static final TerminalPrintersDraft NONE = new TerminalPrintersDraft(null, null);
}
