package os.qres.server.papers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;

/// Compares orders with what kitchens' paper says of them, and remembers what it says then.
final class ChitLines {
    /// As long as somebody may still change what was ordered.
    private static final Duration MEMORY = Duration.ofDays(35);

    private static final String KNOWN = "from ChitLine where itemId in";
    private static final String KIN = """
            select k.id, k.fired_ref, k.quantity from order_item i
            join order_item k on k.fired_ref = i.fired_ref and k.status <> 'CANCELLED'
            where i.id = any(?)""";

    /// What paper has to tell of an order.
    /// @param fired what it does not know yet
    /// @param cancelled what is not to be made any more
    /// @param changed what has become otherwise
    record News(List<ItemView> fired, List<ItemView> cancelled, List<LineNews> changed) {
        boolean isNone() {
            return fired.isEmpty() && cancelled.isEmpty() && changed.isEmpty();
        }

        Stream<ItemView> items() {
            return Stream.of(
                            fired,
                            cancelled,
                            changed.stream().map(LineNews::item).toList())
                    .flatMap(List::stream);
        }
    }

    /// A line beside those that it was split off, or that were split off it.
    private record Portions(int itemId, UUID ref, int quantity) {}

    /// @param location where the order's table stands, as far as that matters for what prints
    News news(Unit unit, OrderView order, @Nullable Integer location) {
        List<ItemView> made =
                order.items().stream().filter(item -> item.stationId() != null).toList();
        Map<Integer, ChitLine> known =
                known(unit, made.stream().map(ItemView::id).toList());
        followPortions(unit, made, known);
        var news = new News(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (ItemView item : made) {
            ChitLine told = known.get(item.id());
            if (told == null) {
                untold(unit, item, news);
            } else if (!told.isTaken()) {
                compare(item, order, told, news);
            }
        }
        news.items().forEach(item -> told(unit, item, order, known.get(item.id()), location));
        return news;
    }

    private static Map<Integer, ChitLine> known(Unit unit, List<Integer> ids) {
        return unit.some(ChitLine.class, KNOWN, ids).stream()
                .collect(Collectors.toMap(ChitLine::itemId, line -> line, (first, _) -> first, HashMap::new));
    }

    /// What was fired before anybody remembered, is known when it is taken back.
    private static void untold(Unit unit, ItemView item, News news) {
        boolean isCancelled = item.status() == ItemStatus.CANCELLED;
        if (!isCancelled && unit.now().equals(item.firedAt())) {
            news.fired().add(item);
        } else if (isCancelled
                && item.updatedAt().equals(unit.now())
                && item.firedAt() != null
                && item.firedAt().isBefore(unit.now())) {
            news.cancelled().add(item);
        }
    }

    private static void compare(ItemView item, OrderView order, ChitLine told, News news) {
        var changed = new LineNews(item, order, told.told());
        if (item.status() == ItemStatus.CANCELLED) {
            news.cancelled().add(item);
        } else if (changed.isAny()) {
            news.changed().add(changed);
        }
    }

    private static void told(
            Unit unit, ItemView item, OrderView order, @Nullable ChitLine line, @Nullable Integer location) {
        if (line == null) {
            unit.store(new ChitLine(item, order, location, unit.now()));
        } else {
            line.becomes(item, order, location, unit.now());
        }
    }

    /// Where portions have only gone from one line to another, there is nothing to tell of how many there are.
    private static void followPortions(Unit unit, List<ItemView> made, Map<Integer, ChitLine> known) {
        List<Integer> unclear = made.stream()
                .filter(item -> isUnclear(unit, item, known.get(item.id())))
                .map(ItemView::id)
                .toList();
        if (unclear.isEmpty()) {
            return;
        }
        Map<UUID, List<Portions>> families =
                kin(unit, unclear).stream().distinct().collect(Collectors.groupingBy(Portions::ref));
        List<Integer> others = families.values().stream()
                .flatMap(List::stream)
                .map(Portions::itemId)
                .filter(id -> !known.containsKey(id))
                .toList();
        known.putAll(known(unit, others));
        families.values().forEach(family -> follow(unit, family, known));
    }

    private static boolean isUnclear(Unit unit, ItemView item, @Nullable ChitLine told) {
        if (item.status() == ItemStatus.CANCELLED) {
            return false;
        }
        return told == null
                ? item.createdAt().equals(unit.now()) && !unit.now().equals(item.firedAt())
                : !told.isTaken() && told.quantity() != item.quantity();
    }

    private static void follow(Unit unit, List<Portions> family, Map<Integer, ChitLine> known) {
        List<ChitLine> told = family.stream()
                .map(line -> known.get(line.itemId()))
                .filter(line -> line != null && !line.isTaken())
                .map(Objects::requireNonNull)
                .toList();
        int before = told.stream().mapToInt(ChitLine::quantity).sum();
        int now = family.stream().mapToInt(Portions::quantity).sum();
        if (told.isEmpty() || before != now) {
            return;
        }
        for (Portions line : family) {
            ChitLine itself = known.get(line.itemId());
            if (itself == null) {
                known.put(line.itemId(), unit.store(new ChitLine(line.itemId(), line.quantity(), told.getFirst())));
            } else {
                itself.count(line.quantity());
            }
        }
    }

    private static List<Portions> kin(Reading reading, List<Integer> ids) {
        return reading.session().doReturningWork(connection -> kin(connection, ids));
    }

    private static List<Portions> kin(Connection connection, List<Integer> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KIN)) {
            select.setArray(1, connection.createArrayOf("integer", ids.toArray()));
            var kin = new ArrayList<Portions>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kin.add(new Portions(row.getInt(1), row.getObject(2, UUID.class), row.getInt(3)));
                }
            }
            return kin;
        }
    }

    /// Forgets what was told long ago.
    int forget(Unit unit) {
        return unit.change(
                "delete from chit_line where told_at < ?",
                OffsetDateTime.ofInstant(unit.now().minus(MEMORY), ZoneOffset.UTC));
    }
}
