package os.qres.server.kitchen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import os.qres.model.orders.ItemView;
import os.qres.server.platform.database.Unit;

/// What stations were told to make and what was taken back, per line, append-only: made = fired − cancelled. What is
/// split off a line stays with that line here, so that moving portions about changes nothing.
final class FiredLedger {
    /// A line has steps when its portions become more or fewer before anyone begins to make them.
    /// @param more portions than before; fewer, when less than nothing
    private record Step(UUID ref, int station, int number, int more) {
        Step with(Step other) {
            return new Step(ref, station, number, more + other.more);
        }
    }

    /// What one station was told to do with a line.
    record Part(ItemView item, int stationId) {}

    /// Portions are summed beside each line rather than joined: H2 would read all of these lines anew for each of them.
    private static final String TOLD_AND_WANTED = """
            select f.item_ref, f.station_id, max(f.step),
                sum(case f.kind when 'FIRED' then f.quantity else -f.quantity end),
                (select sum(case when i.status = 'CANCELLED' or i.fired_at is null then 0 else i.quantity end)
                    from order_item i where i.fired_ref = f.item_ref)
            from fired f where f.item_ref in (select o.fired_ref from order_item o where o.id = any(?))
            group by f.item_ref, f.station_id""";

    private static final String UNTOLD = """
            select i.id, i.fired_ref from order_item i
            where i.id = any(?) and not exists (select 1 from fired f where f.item_ref = i.fired_ref)""";

    /// Of a new order: nothing was told of its lines before.
    void fired(Unit unit, List<Part> parts) {
        append(
                unit,
                parts.stream()
                        .map(part -> new Step(
                                part.item().clientRef(),
                                part.stationId(),
                                1,
                                part.item().quantity()))
                        .toList());
    }

    /// Of lines that came to an order later, or had been held: portions of one line that are fired together are one
    /// step of it. Those that were told and taken back before are left to [#follow].
    void firedLater(Unit unit, List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        Integer[] ids = parts.stream().map(part -> part.item().id()).toArray(Integer[]::new);
        Map<Integer, UUID> untold = unit.session().doReturningWork(connection -> untold(connection, ids));
        var steps = new LinkedHashMap<List<Object>, Step>();
        for (Part part : parts) {
            UUID ref = untold.get(part.item().id());
            if (ref != null) {
                var step = new Step(ref, part.stationId(), 1, part.item().quantity());
                steps.merge(List.of(ref, part.stationId()), step, Step::with);
            }
        }
        append(unit, List.copyOf(steps.values()));
    }

    /// The line that each of these came from, unless something was told of it before.
    private static Map<Integer, UUID> untold(Connection connection, Integer[] ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNTOLD)) {
            select.setArray(1, connection.createArrayOf("integer", ids));
            var untold = new HashMap<Integer, UUID>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    untold.put(row.getInt(1), row.getObject(2, UUID.class));
                }
            }
            return untold;
        }
    }

    /// Writes down by how much these lines, and what was split off them, are more or fewer than was told. Nothing when
    /// all was told already: however often this is asked, a portion is fired once and taken back once.
    void follow(Unit unit, Collection<Integer> itemIds) {
        if (!itemIds.isEmpty()) {
            Integer[] ids = itemIds.toArray(Integer[]::new);
            append(unit, unit.session().doReturningWork(connection -> behind(connection, ids)));
        }
    }

    private static List<Step> behind(Connection connection, Integer[] ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TOLD_AND_WANTED)) {
            select.setArray(1, connection.createArrayOf("integer", ids));
            var steps = new ArrayList<Step>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int more = row.getInt(5) - row.getInt(4);
                    if (more != 0) {
                        steps.add(new Step(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3) + 1, more));
                    }
                }
            }
            return steps;
        }
    }

    private static void append(Unit unit, List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        unit.session().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into fired (item_ref, station_id, step, kind, quantity, at) values (?, ?, ?, ?, ?, ?)")) {
                for (Step step : steps) {
                    insert.setObject(1, step.ref());
                    insert.setInt(2, step.station());
                    insert.setInt(3, step.number());
                    insert.setString(4, step.more() > 0 ? "FIRED" : "CANCELLED");
                    insert.setInt(5, Math.abs(step.more()));
                    insert.setObject(6, OffsetDateTime.ofInstant(unit.now(), ZoneOffset.UTC));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
