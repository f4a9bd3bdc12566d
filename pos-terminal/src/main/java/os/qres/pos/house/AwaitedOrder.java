package os.qres.pos.house;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.floor.TableView;
import os.qres.model.live.Restaurant;
import os.qres.model.menu.DishView;
import os.qres.model.menu.VariationView;
import os.qres.model.money.Reckoned;
import os.qres.model.money.Tariff;
import os.qres.model.orders.Combos;
import os.qres.model.orders.ItemCombo;
import os.qres.model.orders.ItemPrefix;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.DraftLine;
import os.qres.pos.draft.MenuBook;
import os.qres.pos.draft.Outing;
import os.qres.pos.draft.SentRound;
import os.qres.terminal.store.RestaurantState;

/// A table's order as it will be once the server has what this terminal has sent: so that guests can pay while it is
/// away. Prices are those of the moment when it was sent; service and tax are worked out as the server will.
final class AwaitedOrder {
    private final RestaurantState state;
    private final Function<Instant, MenuBook> menus;
    private final @Nullable Person person;

    /// @param menus with the prices of a moment
    AwaitedOrder(RestaurantState state, Function<Instant, MenuBook> menus, @Nullable Person person) {
        this.state = state;
        this.menus = menus;
        this.person = person;
    }

    /// @param known the order as the server has it
    Optional<OrderView> of(@Nullable OrderView known, CheckDraft draft, @Nullable TableView table) {
        if (draft.rounds().isEmpty()) {
            return Optional.ofNullable(known);
        }
        OrderView base = known == null ? opened(draft.rounds().getFirst(), draft, table) : known;
        Set<UUID> there = base.items().stream().map(ItemView::clientRef).collect(Collectors.toSet());
        List<ItemView> items = new ArrayList<>(base.items());
        for (SentRound round : draft.rounds()) {
            round.lines().stream()
                    .filter(line -> !there.contains(line.ref()))
                    .forEach(line -> items.addAll(items(line, base, round.at())));
        }
        Money more = items.stream()
                .filter(item -> !there.contains(item.clientRef()))
                .map(ItemView::total)
                .reduce(Money.ZERO, Money::plus);
        return Optional.of(reckoned(base.with(List.copyOf(items), more), base.covers(), table));
    }

    /// With what the house adds; a server that does not say by which rules, adds that later.
    private OrderView reckoned(OrderView order, int covers, @Nullable TableView table) {
        Restaurant house = state.restaurant().get();
        return state.billRules()
                .filter(_ -> house != null)
                .map(rules -> Reckoned.of(
                        order, covers, new Tariff(rules), state.rounding(), table == null ? null : table.locationId()))
                .orElse(order);
    }

    /// The order that the first round opens; it has no number yet.
    private OrderView opened(SentRound round, CheckDraft draft, @Nullable TableView table) {
        LocalDate day = LocalDate.ofInstant(round.at(), ZoneOffset.UTC);
        Outing outing = draft.outing();
        return new OrderView(
                0,
                0,
                outing == null ? draft.tableId() : null,
                table == null ? null : table.number(),
                person == null ? null : person.id(),
                person == null ? null : person.shortName(),
                OrderStatus.PENDING,
                Money.ZERO,
                PaymentStatus.UNPAID,
                outing == null ? OrderType.DINE_IN : outing.type(),
                null,
                draft.kitchenNote(),
                Optional.ofNullable(draft.covers()).orElse(1),
                List.of(),
                List.of(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                null,
                day,
                outing == null ? round.key() : outing.ref(),
                round.at(),
                round.at(),
                0,
                Money.ZERO,
                0,
                List.of(),
                null,
                0,
                List.of(),
                outing == null ? null : outing.name(),
                outing == null ? null : outing.phone(),
                outing == null ? null : outing.address(),
                outing == null ? null : outing.promisedAt());
    }

    private static String name(DraftLine line, MenuBook menu) {
        return line.open() == null
                ? menu.dish(line.dishId()).map(DishView::name).orElse("?")
                : line.open().name();
    }

    /// The line, or the parts of the combo that it is.
    private List<ItemView> items(DraftLine line, OrderView order, Instant at) {
        MenuBook menu = menus.apply(at);
        List<DishView> parts = menu.options(line).stream()
                .flatMap(option -> Stream.ofNullable(option.dishId()))
                .flatMap(dish -> Stream.ofNullable(state.dishes().get(dish)))
                .toList();
        if (parts.isEmpty()) {
            Integer taxRate = menu.dish(line.dishId()).map(DishView::taxRate).orElse(null);
            var alone = new Made(line.ref(), line.dishId(), line.variationId(), name(line, menu), taxRate, null);
            return List.of(item(line, order, at, alone, menu.unitPrice(line), menu.partPrefixes(line)));
        }
        var combo = new ItemCombo(line.ref(), line.dishId(), line.variationId(), name(line, menu), null);
        List<Money> shares = state.rounding()
                .split(
                        menu.unitPrice(line),
                        parts.stream().map(AwaitedOrder::usual).toList());
        var items = new ArrayList<ItemView>();
        for (int i = 0; i < parts.size(); i++) {
            DishView dish = parts.get(i);
            var part = new Made(
                    Combos.part(line.ref(), i),
                    dish.id(),
                    size(dish).map(VariationView::id).orElse(null),
                    dish.name(),
                    dish.taxRate(),
                    combo);
            items.add(item(line, order, at, part, shares.get(i), i == 0 ? menu.partPrefixes(line) : List.of()));
        }
        return items;
    }

    /// In which a dish is sold when nobody says anything else.
    private static Optional<VariationView> size(DishView dish) {
        return dish.variations().stream().filter(VariationView::isDefault).findFirst();
    }

    private static Money usual(DishView dish) {
        return size(dish).map(VariationView::price).orElse(dish.price());
    }

    /// What becomes a line of the order.
    private record Made(
            UUID ref,
            int dishId,
            @Nullable Integer variationId,
            String name,
            @Nullable Integer taxRate,
            @Nullable ItemCombo combo) {}

    private ItemView item(
            DraftLine line, OrderView order, Instant at, Made made, Money price, List<ItemPrefix> prefixes) {
        Money total = price.times(line.quantity());
        return new ItemView(
                0,
                order.id(),
                made.dishId(),
                made.variationId(),
                made.name(),
                null,
                line.quantity(),
                price,
                total,
                line.comment(),
                List.of(),
                0,
                null,
                ItemStatus.NEW,
                at,
                null,
                null,
                null,
                null,
                null,
                made.ref(),
                at,
                at,
                Money.ZERO,
                total,
                null,
                prefixes,
                menus.apply(at).priceList(line).orElse(null),
                made.combo(),
                made.taxRate());
    }
}
