package os.qres.server.printing;

import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PrintKind;
import os.qres.paper.escpos.Document;

/// What somebody wants printed.
///
/// @param title by which a person tells it from others
/// @param report the number of the report that it shows
/// @param isCopy whether it has come out before
public record Wanted(
        PrintKind kind,
        String title,
        @Nullable Integer orderId,
        @Nullable Integer stationId,
        @Nullable Integer report,
        Document document,
        boolean isCopy) {

    /// What shows no numbered report.
    public Wanted(
            PrintKind kind,
            String title,
            @Nullable Integer orderId,
            @Nullable Integer stationId,
            Document document,
            boolean isCopy) {
        this(kind, title, orderId, stationId, null, document, isCopy);
    }
}
