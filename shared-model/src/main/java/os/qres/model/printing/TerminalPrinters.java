package os.qres.model.printing;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import os.qres.model.Versioned;

/// A terminal's own printers. Where none is said, its bills and receipts come out where their table's do, and
/// the drawer opens that hangs on the printer of receipts.
///
/// @param receiptPrinterId of its bills and receipts
/// @param drawerPrinterId on which its drawer of money hangs
@Json(naming = Json.Naming.LowerUnderscore)
public record TerminalPrinters(
        int terminalId,
        String name,
        @Nullable Integer receiptPrinterId,
        @Nullable Integer drawerPrinterId,
        long version)
        implements Versioned {}
