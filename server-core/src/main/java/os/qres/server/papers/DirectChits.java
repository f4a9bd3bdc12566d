package os.qres.server.papers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import os.qres.model.handover.PrintedDirectly;
import os.qres.model.handover.PrintedLine;
import os.qres.model.orders.ItemView;
import os.qres.server.platform.access.Access;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.http.Answer;
import os.qres.server.platform.http.Route;
import os.qres.server.platform.problem.RefusedException;

/// Lines that terminals have printed by themselves while the server was away. A terminal tells of them before it sends
/// the orders: what has come out is not printed again, and what may have come out is printed as a copy.
final class DirectChits {
    /// As long as a terminal may be away and still bring its orders.
    private static final Duration MEMORY = Duration.ofDays(35);

    private static final String KNOWN =
            "select item_ref, is_sure from direct_chit_line where printer_id = ? and item_ref = any(?)";

    /// What is left to be printed.
    ///
    /// @param isCopy whether some of it may have come out
    record Rest(List<ItemView> lines, boolean isCopy) {}

    List<Route<?>> routes() {
        return List.of(Route.post("/terminals/printed", Access.TERMINAL)
                .says("A terminal tells what it has printed by itself while the server was away, before it sends the"
                        + " orders: what has come out is not printed again.")
                .refuses("unpaired-terminal")
                .takes(PrintedDirectly.class)
                .givesNothing()
                .writes((unit, call) -> {
                    if (call.actor().terminalId() == null) {
                        throw RefusedException.unauthenticated("unpaired-terminal");
                    }
                    call.body().lines().forEach(line -> told(unit, line));
                    return Answer.noContent();
                }));
    }

    private static void told(Unit unit, PrintedLine line) {
        unit.change(
                "delete from direct_chit_line where item_ref = ? and printer_id = ?",
                line.clientRef(),
                line.printerId());
        unit.change(
                "insert into direct_chit_line (item_ref, printer_id, is_sure, told_at) values (?, ?, ?, ?)",
                line.clientRef(),
                line.printerId(),
                line.isSure(),
                utc(unit.now()));
    }

    Rest rest(Unit unit, int printer, List<ItemView> lines) {
        UUID[] refs = lines.stream().map(ItemView::clientRef).toArray(UUID[]::new);
        Map<UUID, Boolean> known =
                refs.length == 0 ? Map.of() : unit.session().doReturningWork(in -> known(in, printer, refs));
        return new Rest(
                lines.stream()
                        .filter(line -> !known.getOrDefault(line.clientRef(), false))
                        .toList(),
                known.containsValue(false));
    }

    private static Map<UUID, Boolean> known(Connection connection, int printer, UUID[] refs) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setInt(1, printer);
            select.setArray(2, connection.createArrayOf("uuid", refs));
            var known = new HashMap<UUID, Boolean>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(row.getObject(1, UUID.class), row.getBoolean(2));
                }
            }
            return known;
        }
    }

    /// Forgets what was told long ago.
    int forget(Unit unit) {
        return unit.change(
                "delete from direct_chit_line where told_at < ?", utc(unit.now().minus(MEMORY)));
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
