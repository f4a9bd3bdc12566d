package os.qres.server.printing;

import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PrintKind;
import os.qres.server.escpos.Document;

/// What somebody wants printed.
///
/// @param title by which a person tells it from others
/// @param isCopy whether it has come out before
public record Wanted(
        PrintKind kind,
        String title,
        @Nullable Integer orderId,
        @Nullable Integer stationId,
        Document document,
        boolean isCopy) {}
