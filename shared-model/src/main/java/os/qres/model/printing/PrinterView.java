package os.qres.model.printing;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import os.qres.model.Versioned;

/// A printer. While it is not active, what it has to print waits, and nothing new is sent there by itself.
@Json(naming = Json.Naming.LowerUnderscore)
public record PrinterView(
        int id,
        String name,
        PrinterConnection connection,
        String address,
        @Nullable Integer baud,
        SerialParity parity,
        SerialFlow flowControl,
        int paperWidth,
        PrinterCodePage codePage,
        @Nullable Integer codePageNumber,
        @Nullable String language,
        boolean answers,
        boolean printsQr,
        boolean cuts,
        boolean hasDrawer,
        boolean isActive,
        List<PrintRoute> routes,
        PrinterStatus status,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements Versioned {}
