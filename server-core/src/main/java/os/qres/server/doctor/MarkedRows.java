package os.qres.server.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import os.qres.server.platform.rows.Digests;
import os.qres.server.platform.rows.RowKey;
import os.qres.server.platform.rows.Schema;
import os.qres.server.platform.rows.StateMark;

/// Does every table hold what the server wrote there, and nothing else? A row that was changed, added or taken away
/// past the server no longer fits the [StateMark], in whichever table.
final class MarkedRows implements Examination {
    private static final List<String> OF_ORDERS = List.of("orders", "order_item", "payment");

    private final Connection connection;
    private final RowKey key;
    private final OrderTraces traces;

    MarkedRows(Connection connection, RowKey key, OrderTraces traces) {
        this.connection = connection;
        this.key = key;
        this.traces = traces;
    }

    @Override
    public List<Finding> look() throws SQLException {
        Schema schema = Schema.read(connection);
        if (!schema.isMarked()) {
            return List.of(Finding.note("unmarked"));
        }
        Optional<StateMark.Stored> stored = StateMark.load(connection, key);
        if (stored.isEmpty()) {
            return List.of(Finding.damage("mark-missing"));
        }
        StateMark mark = stored.get().mark();
        if (!stored.get().isOurs()) {
            return List.of(Finding.damage("mark-edited"));
        }
        var findings = new ArrayList<Finding>();
        if (!mark.doubts().isEmpty()) {
            findings.add(Finding.damage("doubts", mark.doubts()));
        }
        findings.addAll(compared(mark.digests(), Digests.of(connection, schema, key)));
        return findings;
    }

    private List<Finding> compared(Digests marked, Digests there) throws SQLException {
        List<String> different = marked.differences(there);
        if (different.isEmpty()) {
            return List.of(Finding.good("rows", there.rows()));
        }
        var findings = new ArrayList<Finding>();
        for (String table : different) {
            long before = marked.of(table).rows();
            long now = there.of(table).rows();
            findings.add(
                    before == now
                            ? Finding.damage("rows-edited", table)
                            : Finding.damage("rows-counted", table, before, now));
        }
        if (different.stream().anyMatch(OF_ORDERS::contains)) {
            findings.addAll(traces.look());
        }
        return findings;
    }
}
