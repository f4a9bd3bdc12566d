package os.qres.pos.tables;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.bookings.BookingDraft;
import os.qres.model.bookings.BookingStatus;
import os.qres.model.bookings.BookingView;
import os.qres.model.floor.TableView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.pos.draft.CheckDraft;
import os.qres.pos.draft.SentRound;

/// Table + order + draft + now = what the plan shows. Nothing is remembered: the same input, the same floor.
///
/// @param unseen since when the kitchen has not seen an order, by its id
/// @param areas whose the tables are for the shift
/// @param bookings who has booked which table, by time
public record FloorFaces(
        Limits limits,
        @Nullable Integer userId,
        boolean everyTable,
        Map<Integer, Instant> unseen,
        Areas areas,
        List<BookingView> bookings) {
    /// How long before its guests come a table is kept for them. A usual stay is two hours: whoever is seated later
    /// than half of it before would be asked to leave.
    public static final Duration KEPT = Duration.ofHours(1);

    /// How long guests usually stay: whoever sits down now meets those who come within that time.
    public static final Duration STAY = Duration.ofMinutes(BookingDraft.USUAL_MINUTES);

    public FloorFaces(Limits limits, @Nullable Integer userId, boolean everyTable) {
        this(limits, userId, everyTable, Map.of(), Areas.NONE, List.of());
    }

    public List<TableFace> of(List<TableView> tables, List<OrderView> orders, List<CheckDraft> drafts, Instant now) {
        Map<Integer, List<OrderView>> open = orders.stream()
                .filter(FloorFaces::isOpen)
                .filter(order -> order.tableId() != null)
                .sorted(Comparator.comparingInt(OrderView::id))
                .collect(Collectors.groupingBy(OrderView::tableId));
        Map<Integer, CheckDraft> held = drafts.stream()
                .collect(Collectors.toMap(CheckDraft::tableId, Function.identity(), (first, _) -> first));
        return tables.stream()
                .filter(TableView::isActive)
                .sorted(Comparator.comparingInt(TableView::number))
                .map(table -> face(table, open.getOrDefault(table.id(), List.of()), held.get(table.id()), now))
                .toList();
    }

    /// A table with several checks is as urgent as the most urgent of them.
    private TableFace face(TableView table, List<OrderView> orders, @Nullable CheckDraft draft, Instant now) {
        return orders.stream()
                .map(order -> face(table, order, order.totalPrice(), draft, now))
                .reduce(FloorFaces::both)
                .orElseGet(() -> face(table, null, Money.ZERO, draft, now));
    }

    private static TableFace both(TableFace one, TableFace other) {
        TableFace first = Waiting.isBefore(other, one) ? other : one;
        return new TableFace(
                first.table(),
                first.state(),
                first.since(),
                first.overdue(),
                one.covers() + other.covers(),
                one.readyItems() + other.readyItems(),
                first.orderId(),
                one.mine() || other.mine(),
                first.drafted(),
                Stream.of(one, other)
                        .map(TableFace::unseenSince)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                first.waiter(),
                one.sum().plus(other.sum()),
                first.booking());
    }

    /// Is there still something to do for this order?
    public static boolean isOpen(OrderView order) {
        return order.status() != OrderStatus.CANCELLED && order.paymentStatus() == PaymentStatus.UNPAID;
    }

    private TableFace face(
            TableView table, @Nullable OrderView order, Money sum, @Nullable CheckDraft draft, Instant now) {
        List<ItemView> ready = order == null ? List.of() : items(order, ItemStatus.READY);
        List<SentRound> rounds = draft == null ? List.of() : draft.rounds();
        BookingView booking = next(table.id(), now);
        Instant kept = booking == null || booking.beginsAt().isAfter(now.plus(KEPT)) ? null : booking.beginsAt();
        TableState usual = state(table, order, ready, rounds);
        TableState state = usual == TableState.FREE && kept != null ? TableState.BOOKED : usual;
        Instant since = state == TableState.BOOKED ? kept : since(state, table, order, ready, rounds);
        return new TableFace(
                table,
                state,
                since,
                overdue(state, since, order, now),
                order == null ? 0 : order.covers(),
                ready.stream().mapToInt(ItemView::quantity).sum(),
                order == null ? null : order.id(),
                everyTable || areas.concerns(table.id(), order, userId),
                draft != null && !draft.lines().isEmpty(),
                order == null ? null : unseen.get(order.id()),
                order == null ? null : order.waiterName(),
                sum,
                booking);
    }

    /// Who is expected next, if that is within a usual stay; whoever is late is expected until his time is over.
    private @Nullable BookingView next(int table, Instant now) {
        return bookings.stream()
                .filter(booking -> booking.tableId() == table && booking.status() == BookingStatus.EXPECTED)
                .filter(booking ->
                        booking.endsAt().isAfter(now) && booking.beginsAt().isBefore(now.plus(STAY)))
                .findFirst()
                .orElse(null);
    }

    private static TableState state(
            TableView table, @Nullable OrderView order, List<ItemView> ready, List<SentRound> rounds) {
        if (table.calledAt() != null) {
            return TableState.CALLING;
        }
        if (!ready.isEmpty()) {
            return TableState.READY;
        }
        if (order != null && order.billRequestedAt() != null) {
            return TableState.BILLED;
        }
        if (!rounds.isEmpty() || order != null && !order.items().isEmpty()) {
            return TableState.ORDERED;
        }
        return order != null || table.isOccupied() ? TableState.SEATED : TableState.FREE;
    }

    private static @Nullable Instant since(
            TableState state,
            TableView table,
            @Nullable OrderView order,
            List<ItemView> ready,
            List<SentRound> rounds) {
        return switch (state) {
            case FREE, BOOKED -> null;
            case CALLING -> table.calledAt();
            case SEATED ->
                Optional.ofNullable(table.occupiedAt()).orElse(order == null ? table.updatedAt() : order.createdAt());
            case ORDERED ->
                oldestAwaited(order)
                        .or(() -> Optional.ofNullable(order).map(OrderView::createdAt))
                        .orElseGet(() -> rounds.getFirst().at());
            case READY ->
                ready.stream()
                        .map(item -> item.readyAt() == null ? item.updatedAt() : item.readyAt())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
            case BILLED -> order == null ? null : order.billRequestedAt();
        };
    }

    private boolean overdue(TableState state, @Nullable Instant since, @Nullable OrderView order, Instant now) {
        return switch (state) {
            case FREE -> false;
            case READY -> limits.ready() != null && passed(limits.ready(), since, now);
            case BOOKED -> passed(Duration.ZERO, since, now);
            case CALLING -> passed(limits.call(), since, now);
            case SEATED -> passed(limits.seated(), since, now);
            case BILLED -> passed(limits.billed(), since, now);
            case ORDERED -> order != null && lateSince(order, limits, now).isPresent();
        };
    }

    private static boolean passed(Duration limit, @Nullable Instant since, Instant now) {
        return since != null && Duration.between(since, now).compareTo(limit) >= 0;
    }

    /// Since when the kitchen has made an order that it should have made by now.
    public static Optional<Instant> lateSince(OrderView order, Limits limits, Instant now) {
        boolean isLate = awaited(order).anyMatch(item -> !lateAt(item, limits).isAfter(now));
        return oldestAwaited(order).filter(_ -> isLate);
    }

    /// When a line is late: by what its dish takes to cook, or, where that is not known, by the kitchen's limit.
    private static Instant lateAt(ItemView item, Limits limits) {
        return item.dueAt() == null ? sentAt(item).plus(limits.kitchen()) : item.dueAt();
    }

    private static Optional<Instant> oldestAwaited(@Nullable OrderView order) {
        return awaited(order).map(FloorFaces::sentAt).min(Comparator.naturalOrder());
    }

    private static Stream<ItemView> awaited(@Nullable OrderView order) {
        return order == null
                ? Stream.empty()
                : Stream.concat(
                        items(order, ItemStatus.NEW).stream().filter(item -> item.firedAt() != null),
                        items(order, ItemStatus.COOKING).stream());
    }

    private static Instant sentAt(ItemView item) {
        return item.firedAt() == null ? item.createdAt() : item.firedAt();
    }

    /// Whether something of it is at the pass.
    public static boolean hasReady(OrderView order) {
        return !items(order, ItemStatus.READY).isEmpty();
    }

    private static List<ItemView> items(OrderView order, ItemStatus status) {
        return order.items().stream().filter(item -> item.status() == status).toList();
    }
}
