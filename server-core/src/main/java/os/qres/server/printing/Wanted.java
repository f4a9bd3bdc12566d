package os.qres.server.printing;

import org.jspecify.annotations.Nullable;
import os.qres.model.printing.PrintKind;
import os.qres.paper.escpos.Document;

/// What somebody wants printed.
///
/// @param title by which a person tells it from others
/// @param report the number of the report that it shows
/// @param isCopy whether it has come out before
/// @param paper which paper it is, where that may be printed on several printers: who comes after the first is a copy
public record Wanted(
        PrintKind kind,
        String title,
        @Nullable Integer orderId,
        @Nullable Integer stationId,
        @Nullable Integer report,
        Document document,
        boolean isCopy,
        @Nullable String paper) {

    /// Nothing but the drawer of money, which springs open.
    public static Wanted drawer(String title) {
        return new Wanted(PrintKind.DRAWER, title, null, null, null, Document.ofDrawer(), false, null);
    }

    /// What is told once.
    public Wanted(
            PrintKind kind,
            String title,
            @Nullable Integer orderId,
            @Nullable Integer stationId,
            Document document,
            boolean isCopy) {
        this(kind, title, orderId, stationId, null, document, isCopy, null);
    }
}
