package os.qres.pos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.menu.DishView;
import os.qres.model.orders.ItemCombo;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentShare;
import os.qres.model.payments.PaymentView;
import os.qres.model.payments.ReturnedItem;

/// Builds an order line by line, the way the server would answer it.
public final class TestOrders {
    private final int table;
    private final Instant createdAt;
    private final List<ItemView> items = new ArrayList<>();
    private final List<PaymentView> payments = new ArrayList<>();
    private int waiter = DemoHouse.ANNA;
    private int covers = 2;
    private PaymentStatus payment = PaymentStatus.UNPAID;
    private @Nullable Instant dueAt;
    private @Nullable Instant billRequestedAt;
    private OrderType type = OrderType.DINE_IN;
    private @Nullable String guestName;
    private @Nullable String guestPhone;
    private @Nullable String guestAddress;
    private @Nullable Instant promisedAt;
    private @Nullable String kitchenNote;
    private @Nullable UUID ref;
    private int id;

    private TestOrders(int table, Instant createdAt) {
        this.table = table;
        this.id = table;
        this.createdAt = createdAt;
    }

    public static TestOrders at(int table, Instant createdAt) {
        return new TestOrders(table, createdAt);
    }

    /// Without a table: for somebody who fetches it then.
    public TestOrders takenAway(@Nullable String guest, @Nullable Instant promised) {
        type = OrderType.TAKEAWAY;
        guestName = guest;
        promisedAt = promised;
        return this;
    }

    /// Without a table: brought to somebody then.
    public TestOrders brought(String guest, String phone, String address, Instant promised) {
        takenAway(guest, promised);
        type = OrderType.DELIVERY;
        guestPhone = phone;
        guestAddress = address;
        return this;
    }

    /// Under the reference that a terminal has given it.
    public TestOrders as(UUID reference) {
        ref = reference;
        return this;
    }

    /// Another check of the table, before it has lines.
    public TestOrders another(int number) {
        id = number;
        return this;
    }

    public TestOrders of(int waiter) {
        this.waiter = waiter;
        return this;
    }

    public TestOrders covers(int covers) {
        this.covers = covers;
        return this;
    }

    public TestOrders paid() {
        payment = PaymentStatus.PAID;
        return this;
    }

    /// Its guests have had the bill since then.
    public TestOrders billed(Instant at) {
        billRequestedAt = at;
        return this;
    }

    /// The lines that follow should be ready by then.
    public TestOrders due(Instant at) {
        dueAt = at;
        return this;
    }

    public TestOrders line(String dish, ItemStatus status, Instant firedAt) {
        return line(UUID.randomUUID(), dish, 1, status, firedAt, firedAt, null);
    }

    public TestOrders line(String dish, ItemStatus status, Instant firedAt, Instant since) {
        return line(UUID.randomUUID(), dish, 1, status, firedAt, since, null);
    }

    public TestOrders line(
            UUID ref,
            String name,
            int quantity,
            ItemStatus status,
            Instant firedAt,
            Instant since,
            @Nullable String comment) {
        DishView dish = DemoHouse.dish(name);
        items.add(new ItemView(
                id * 100 + items.size(),
                id,
                dish.id(),
                null,
                name,
                null,
                quantity,
                dish.price(),
                dish.price().times(quantity),
                comment,
                List.of(),
                1,
                null,
                status,
                firedAt,
                dueAt,
                status == ItemStatus.READY || status == ItemStatus.SERVED ? since : null,
                status == ItemStatus.SERVED ? since : null,
                null,
                1,
                ref,
                firedAt,
                since,
                Money.ZERO,
                dish.price().times(quantity),
                null,
                List.of(),
                null,
                null,
                null));
        return this;
    }

    /// A part of a combo that was sent.
    public TestOrders part(String combo, UUID comboRef, UUID ref, String dish, ItemStatus status, Instant firedAt) {
        line(ref, dish, 1, status, firedAt, firedAt, null);
        ItemView last = items.getLast();
        return last(
                last.firedAt(),
                last.due(),
                null,
                new ItemCombo(comboRef, DemoHouse.dish(combo).id(), null, combo, null));
    }

    /// The last line is on the house.
    public TestOrders given(String reason) {
        ItemView last = items.getLast();
        return last(last.firedAt(), Money.ZERO, reason, last.combo());
    }

    /// The last line waits for its course.
    public TestOrders held() {
        ItemView last = items.getLast();
        return last(null, last.due(), null, last.combo());
    }

    private TestOrders last(
            @Nullable Instant firedAt, Money due, @Nullable String compReason, @Nullable ItemCombo combo) {
        ItemView i = items.removeLast();
        items.add(new ItemView(
                i.id(),
                i.orderId(),
                i.dishId(),
                i.dishVariationId(),
                i.name(),
                i.variationName(),
                i.quantity(),
                i.price(),
                i.total(),
                i.comment(),
                i.modifiers(),
                i.course(),
                i.seat(),
                i.status(),
                firedAt,
                i.dueAt(),
                i.readyAt(),
                i.servedAt(),
                i.cancelReason(),
                i.stationId(),
                i.clientRef(),
                i.createdAt(),
                i.updatedAt(),
                i.discount(),
                due,
                compReason,
                i.prefixes(),
                i.priceList(),
                combo,
                i.taxRate()));
        return this;
    }

    /// A part that somebody has paid by card.
    public TestOrders part(Money amount, @Nullable PaymentShare share) {
        return paid(2, "Карта", PaymentKind.CARD, amount, share);
    }

    /// A part that was paid in cash.
    public TestOrders cash(Money amount) {
        return paid(1, "Наличные", PaymentKind.CASH, amount, null);
    }

    private TestOrders paid(int method, String name, PaymentKind kind, Money amount, @Nullable PaymentShare share) {
        int id = payments.size() + 1;
        payments.add(new PaymentView(
                id,
                method,
                name,
                kind,
                amount,
                Money.ZERO,
                null,
                Money.ZERO,
                waiter,
                createdAt,
                null,
                Money.ZERO,
                share,
                null,
                null,
                null,
                null));
        return this;
    }

    /// Several portions of a dish.
    public TestOrders lines(String dish, int quantity, ItemStatus status) {
        return line(UUID.randomUUID(), dish, quantity, status, createdAt, createdAt, null);
    }

    /// What went back of the first payment: a line's money, or without one all of it.
    private TestOrders back(Money amount, @Nullable ReturnedItem item) {
        PaymentView paid = payments.getFirst();
        payments.add(new PaymentView(
                payments.size() + 1,
                paid.paymentMethodId(),
                paid.methodName(),
                paid.kind(),
                Money.ZERO.minus(amount),
                Money.ZERO,
                null,
                Money.ZERO,
                waiter,
                createdAt,
                paid.id(),
                Money.ZERO,
                null,
                null,
                item == null ? null : List.of(item),
                null,
                null));
        return this;
    }

    public TestOrders back(ReturnedItem item) {
        return back(item.amount(), item);
    }

    /// All that was paid went back.
    public TestOrders givenBack() {
        payment = PaymentStatus.REFUNDED;
        return back(payments.getFirst().amount(), null);
    }

    /// The same order as of a later version.
    public static OrderView versioned(OrderView o, long version) {
        return new OrderView(
                o.id(),
                o.number(),
                o.tableId(),
                o.tableNumber(),
                o.waiterId(),
                o.waiterName(),
                o.status(),
                o.totalPrice(),
                o.paymentStatus(),
                o.orderType(),
                o.notes(),
                o.kitchenNotes(),
                o.covers(),
                o.items(),
                o.payments(),
                o.subtotal(),
                o.discountTotal(),
                o.serviceCharge(),
                o.taxTotal(),
                o.tipTotal(),
                o.paidTotal(),
                o.servedAt(),
                o.cancelledAt(),
                o.cancelReason(),
                o.timeToServe(),
                o.businessDay(),
                o.clientRef(),
                o.createdAt(),
                o.updatedAt(),
                version,
                o.taxAdded(),
                o.serviceBasisPoints(),
                o.discounts(),
                o.billRequestedAt(),
                o.billsRequested(),
                o.joined(),
                o.guestName(),
                o.guestPhone(),
                o.guestAddress(),
                o.promisedAt());
    }

    /// What the kitchen is told of the whole order.
    public TestOrders kitchenNote(String words) {
        kitchenNote = words;
        return this;
    }

    private OrderStatus status() {
        boolean isOver =
                type != OrderType.DINE_IN && items.stream().allMatch(item -> item.status() == ItemStatus.SERVED);
        return isOver ? OrderStatus.SERVED : OrderStatus.IN_PROGRESS;
    }

    /// What its lines come to.
    public Money total() {
        return items.stream()
                .filter(item -> item.compReason() == null)
                .map(ItemView::total)
                .reduce(Money.ZERO, Money::plus);
    }

    public OrderView build() {
        Money total = total();
        return new OrderView(
                id,
                470 + id,
                type == OrderType.DINE_IN ? table : null,
                type == OrderType.DINE_IN ? table : null,
                waiter,
                "Анна Кузнецова",
                status(),
                total,
                payment,
                type,
                null,
                kitchenNote,
                covers,
                List.copyOf(items),
                List.copyOf(payments),
                total,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                payments.stream().map(PaymentView::amount).reduce(Money.ZERO, Money::plus),
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 11, 20),
                ref == null ? new UUID(1, id) : ref,
                createdAt,
                createdAt,
                items.size() + payments.size() + 1,
                Money.ZERO,
                0,
                List.of(),
                billRequestedAt,
                billRequestedAt == null ? 0 : 1,
                List.of(),
                guestName,
                guestPhone,
                guestAddress,
                promisedAt);
    }
}
