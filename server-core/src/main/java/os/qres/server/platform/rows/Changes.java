package os.qres.server.platform.rows;

import java.util.List;

/// What was changed, in order, and what is to be added to the digests of before for it.
record Changes(List<RowChange> rows, Digests weight) {
    Changes {
        rows = List.copyOf(rows);
    }

    static Changes of(List<RowChange> rows, RowKey key) {
        return new Changes(rows, Digests.ofChanges(rows, key));
    }
}
