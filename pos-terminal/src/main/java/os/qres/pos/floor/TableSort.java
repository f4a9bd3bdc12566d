package os.qres.pos.floor;

import java.util.Comparator;
import os.qres.pos.tables.TableFace;

/// In which order the list shows the tables.
public enum TableSort {
    NUMBER(Comparator.comparingInt(TableFace::number)),

    /// Who has waited longest first; where nobody sits, at the end.
    TIME(Comparator.comparing(TableFace::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(TableFace::number));

    private final Comparator<TableFace> order;

    TableSort(Comparator<TableFace> order) {
        this.order = order;
    }

    Comparator<TableFace> order() {
        return order;
    }
}
