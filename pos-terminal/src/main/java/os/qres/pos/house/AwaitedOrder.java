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
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.floor.TableView;
import os.qres.model.menu.DishView;
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

/// A table's order as it will be once the server has what this terminal has sent: so that guests can pay while
/// it is away. Prices are those of the moment when it was sent; what the house adds to a check that nobody has
/// reckoned yet, the server adds later.
final class AwaitedOrder {
    private final Function<Instant, MenuBook> menus;
    private final @Nullable Person person;

    /// @param menus with the prices of a moment
    AwaitedOrder(Function<Instant, MenuBook> menus, @Nullable Person person) {
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
                    .forEach(line -> items.add(item(line, base, round.at())));
        }
        Money more = items.stream()
                .filter(item -> !there.contains(item.clientRef()))
                .map(ItemView::total)
                .reduce(Money.ZERO, Money::plus);
        return Optional.of(base.with(List.copyOf(items), more));
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
                Optional.ofNullable(draft.covers()).orElse(0),
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

    private ItemView item(DraftLine line, OrderView order, Instant at) {
        MenuBook menu = menus.apply(at);
        Money total = menu.price(line);
        return new ItemView(
                0,
                order.id(),
                line.dishId(),
                line.variationId(),
                name(line, menu),
                null,
                line.quantity(),
                menu.unitPrice(line),
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
                line.ref(),
                at,
                at,
                Money.ZERO,
                total,
                null,
                menu.partPrefixes(line),
                menu.priceList(line).orElse(null),
                null);
    }
}
