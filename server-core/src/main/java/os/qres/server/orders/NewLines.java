package os.qres.server.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Rounding;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.identity.ApprovalAction;
import os.qres.model.orders.Combos;
import os.qres.model.orders.NewItem;
import os.qres.model.orders.NewPrefix;
import os.qres.model.orders.OpenItem;
import os.qres.model.prices.CurrentPrices;
import os.qres.model.rights.Permission;
import os.qres.server.identity.Approvals;
import os.qres.server.menu.Assortment;
import os.qres.server.menu.Choice;
import os.qres.server.menu.Menu;
import os.qres.server.menu.Wish;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.prices.PriceLists;

/// Adds lines to an order, each once by its `client_ref`.
final class NewLines {
    /// Terminals that are away for longer tell nobody's prices any more.
    private static final Duration LONGEST_AWAY = Duration.ofDays(1);

    /// By how much a terminal's clock may be ahead of the server's.
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Menu menu;
    private final PriceLists priceLists;
    private final Approvals approvals;
    private final Rounding rounding;

    NewLines(Menu menu, PriceLists priceLists, Approvals approvals, Rounding rounding) {
        this.menu = menu;
        this.priceLists = priceLists;
        this.approvals = approvals;
        this.rounding = rounding;
    }

    /// @param takenAt when a terminal took them down, and showed what they cost
    /// @return whether there was anything new
    boolean add(Unit unit, GuestOrder order, List<NewItem> items, @Nullable Instant takenAt) {
        return add(unit, order, items, takenAt, i -> "items[" + i + "]");
    }

    /// Adds a line that is the whole request.
    boolean addOne(Unit unit, GuestOrder order, NewItem item) {
        return add(unit, order, List.of(item), null, _ -> "");
    }

    private boolean add(
            Unit unit, GuestOrder order, List<NewItem> items, @Nullable Instant takenAt, IntFunction<String> places) {
        Map<UUID, OrderLine> known = known(unit, items);
        Assortment assortment =
                menu.assortment(unit, items.stream().map(NewItem::dishId).collect(Collectors.toSet()));
        menu.ingredients().prefetch(unit, items.stream().flatMap(item -> prefixes(item).stream()
                .flatMap(prefix -> Stream.ofNullable(prefix.ingredientId()))));
        CurrentPrices prices = priceLists.book(unit).at(priced(takenAt, unit.now()), order.type());
        boolean added = false;
        for (int i = 0; i < items.size(); i++) {
            NewItem item = items.get(i);
            String place = places.apply(i);
            OrderLine same = item.clientRef() == null ? null : known.get(item.clientRef());
            if (same != null && order.lines().contains(same)) {
                continue;
            }
            if (same != null) {
                throw RefusedException.conflict("taken", place.isEmpty() ? "client_ref" : place + ".client_ref");
            }
            order.requireChangeable();
            List<Integer> options = item.modifierOptionIds() == null ? List.of() : item.modifierOptionIds();
            var wish = new Wish(
                    item.dishId(), item.dishVariationId(), options, item.quantity(), prefixes(item), item.open());
            UUID ref = item.clientRef() == null ? TimeOrderedUuid.next() : item.clientRef();
            List<NewItem> parts = new ArrayList<>();
            List<Choice> made = assortment.made(wish, ref, prices, rounding, place);
            for (int part = 0; part < made.size(); part++) {
                parts.add(item.withRef(Combos.part(ref, part)));
            }
            requireNew(unit, parts, known, place);
            for (int part = 0; part < made.size(); part++) {
                var line = new OrderLine(order, parts.get(part), made.get(part), unit.now());
                order.add(line);
                known.put(line.clientRef(), line);
            }
            if (item.open() != null) {
                requireWord(unit, item.open(), ref);
            }
            added = true;
        }
        return added;
    }

    /// The first goes by the combo's own reference, which was looked for with all others.
    /// @throws RefusedException taken, where a line goes by what a part would be called
    private static void requireNew(Unit unit, List<NewItem> parts, Map<UUID, OrderLine> known, String place) {
        List<NewItem> others = parts.subList(1, parts.size());
        boolean isTaken = others.stream().anyMatch(part -> known.containsKey(part.clientRef()));
        if (isTaken || !known(unit, others).isEmpty()) {
            throw RefusedException.conflict("taken", place.isEmpty() ? "client_ref" : place + ".client_ref");
        }
    }

    /// As of when price lists count: what the guests were told, unless no clock can have been so wrong.
    private static Instant priced(@Nullable Instant takenAt, Instant now) {
        boolean isCredible =
                takenAt != null && takenAt.isAfter(now.minus(LONGEST_AWAY)) && takenAt.isBefore(now.plus(AHEAD));
        return isCredible ? takenAt : now;
    }

    /// @throws RefusedException approval-needed, approval-used
    private void requireWord(Unit unit, OpenItem open, UUID ref) {
        approvals
                .authority(unit, open.approval(), ApprovalAction.OPEN_ITEM, ref)
                .require(Permission.OPEN_ITEM);
    }

    private static List<NewPrefix> prefixes(NewItem item) {
        return item.prefixes() == null ? List.of() : item.prefixes();
    }

    /// Nearly always there is none, and the question is asked for every order: in plain SQL, of the index alone.
    private static Map<UUID, OrderLine> known(Unit unit, List<NewItem> items) {
        UUID[] refs =
                items.stream().map(NewItem::clientRef).filter(Objects::nonNull).toArray(UUID[]::new);
        List<Integer> ids = refs.length == 0 ? List.of() : unit.session().doReturningWork(c -> ids(c, refs));
        var known = new HashMap<UUID, OrderLine>();
        ids.forEach(id -> {
            OrderLine line = unit.session().find(OrderLine.class, id);
            known.put(line.clientRef(), line);
        });
        return known;
    }

    private static List<Integer> ids(Connection connection, UUID[] refs) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id from order_item where client_ref = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", refs));
            var ids = new ArrayList<Integer>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getInt(1));
                }
            }
            return ids;
        }
    }
}
