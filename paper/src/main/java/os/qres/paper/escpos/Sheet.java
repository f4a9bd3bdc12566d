package os.qres.paper.escpos;

import java.util.List;

/// A document laid out on paper of a width.
///
/// @param columns letters on a line
public record Sheet(List<Row> rows, int columns, boolean opensDrawer) {
    public Sheet {
        rows = List.copyOf(rows);
    }

    /// Lays a document out.
    public static Sheet of(Document document, int columns) {
        return new Sheet(new Layout(columns).rows(document.blocks()), columns, document.opensDrawer());
    }
}
