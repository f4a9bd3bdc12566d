package os.qres.server.orders;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.floor.TableView;
import os.qres.model.money.Bill;
import os.qres.model.money.Tariff;
import os.qres.model.orders.DiscountView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.JoinedCheck;
import os.qres.model.orders.OrderDraft;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.platform.problem.RefusedException;

/// A guest's order and its rules: what may happen to it, and what it comes to. Its status follows its lines.
@Entity(name = "GuestOrder")
@Table(name = "orders")
class GuestOrder {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orders_seq")
    @SequenceGenerator(name = "orders_seq", sequenceName = "orders_seq", allocationSize = 50)
    private @Nullable Integer id;

    private UUID clientRef;
    private int number;
    private LocalDate businessDay;
    private @Nullable Integer tableId;
    private @Nullable Integer tableNumber;
    private @Nullable Integer waiterId;
    private @Nullable String waiterName;

    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.PENDING;

    @Enumerated(EnumType.STRING)
    private PaymentStatus paymentStatus = PaymentStatus.UNPAID;

    @Enumerated(EnumType.STRING)
    private OrderType orderType;

    private @Nullable String notes;
    private @Nullable String kitchenNotes;
    private int covers;

    @Embedded
    private @Nullable Recipient recipient;

    @Embedded
    private OrderSums sums = new OrderSums();

    @Convert(converter = DiscountsColumn.class)
    private List<DiscountView> discounts = List.of();

    @Embedded
    private Joining joining = new Joining();

    private @Nullable Integer locationId;

    @Column(name = "is_open")
    private boolean open = true;

    private @Nullable Instant servedAt;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancelReason;

    /// Telling of a delay changes nothing that a client could have meant: the version stays.
    @Embedded
    @OptimisticLock(excluded = true)
    private DelayNote delay = new DelayNote();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<OrderPayment> payments = new ArrayList<>();

    @SuppressWarnings("NullAway") // For Hibernate.
    protected GuestOrder() {}

    GuestOrder(UUID clientRef, int number, LocalDate businessDay, OrderType orderType, int covers, Instant now) {
        this.clientRef = clientRef;
        this.number = number;
        this.businessDay = businessDay;
        this.orderType = orderType;
        this.covers = covers;
        this.createdAt = now;
        this.updatedAt = now;
    }

    int id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    long version() {
        return version;
    }

    OrderType type() {
        return orderType;
    }

    OrderStatus status() {
        return status;
    }

    @Nullable
    Integer tableId() {
        return tableId;
    }

    @Nullable
    Integer tableNumber() {
        return tableNumber;
    }

    @Nullable
    Integer waiterId() {
        return waiterId;
    }

    List<OrderLine> lines() {
        return lines;
    }

    /// @throws RefusedException not found
    OrderLine line(int lineId) {
        return lines.stream()
                .filter(l -> l.id() == lineId)
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("item"));
    }

    /// All that is to be stored of a new order, in the order in which it refers to each other.
    List<Object> whole() {
        return Stream.concat(Stream.of(this), lines.stream()).toList();
    }

    void sitAt(@Nullable TableView table) {
        tableId = table == null ? null : table.id();
        tableNumber = table == null ? null : table.number();
        locationId = table == null ? null : table.locationId();
    }

    void servedBy(@Nullable Integer waiter, @Nullable String name) {
        waiterId = waiter;
        waiterName = name;
    }

    void note(@Nullable String forGuest, @Nullable String forKitchen) {
        notes = forGuest;
        kitchenNotes = forKitchen;
    }

    Recipient recipient() {
        return recipient == null ? Recipient.UNKNOWN : recipient;
    }

    void madeFor(Recipient whom) {
        recipient = whom;
    }

    void change(OrderDraft draft, Instant now) {
        orderType = draft.orderType();
        covers = draft.covers();
        note(draft.notes(), draft.kitchenNotes());
        madeFor(recipient().changed(draft, now));
    }

    /// @throws RefusedException order-closed, once it is paid or cancelled
    void requireChangeable() {
        if (paymentStatus != PaymentStatus.UNPAID || status == OrderStatus.CANCELLED) {
            throw RefusedException.conflict("order-closed");
        }
    }

    void add(OrderLine line) {
        lines.add(line);
    }

    /// Another check has the line from now on.
    void give(OrderLine line, GuestOrder other, @Nullable Integer home, Instant now) {
        lines.remove(line);
        line.moveTo(other, home, now);
        other.lines.add(line);
    }

    Joining joining() {
        return joining;
    }

    /// Ends it, since another has taken it in.
    void joinTo(GuestOrder host, Instant now) {
        host.joining.takeIn(new JoinedCheck(id(), number, tableId, tableNumber, covers));
        host.guests(covers);
        joining.to(host.id());
        status = OrderStatus.CANCELLED;
        cancelledAt = now;
    }

    /// Goes on by itself.
    void leave(GuestOrder host) {
        host.joining.letGo(id());
        host.guests(-covers);
        joining.undone();
        status = OrderStatus.PENDING;
        cancelledAt = null;
    }

    void guests(int more) {
        covers = Math.max(0, covers + more);
    }

    /// Takes the whole order back, unless it is paid. What has been served stays on the record as served.
    /// @throws RefusedException order-paid, order-closed
    void cancel(@Nullable String reason, Instant now) {
        if (isPaid() || !sums.paidTotal().equals(Money.ZERO)) {
            throw RefusedException.conflict("order-paid");
        }
        if (status == OrderStatus.CANCELLED) {
            throw RefusedException.conflict("order-closed");
        }
        lines.stream().filter(l -> l.status() != ItemStatus.SERVED).forEach(l -> l.cancel(now));
        status = OrderStatus.CANCELLED;
        cancelledAt = now;
        cancelReason = reason;
    }

    Money owed() {
        return sums.owed();
    }

    OrderSums sums() {
        return sums;
    }

    List<OrderPayment> payments() {
        return payments;
    }

    List<DiscountView> discounts() {
        return discounts;
    }

    /// Charges by the house's rules of the moment.
    void charge(Tariff tariff) {
        lines.forEach(line -> line.charge().tariff(tariff, orderType));
        sums.charge(tariff.service(orderType, covers, locationId), tariff.serviceTax());
    }

    void discount(List<DiscountView> wanted) {
        discounts = wanted;
    }

    Bill bill(Rounding rounding) {
        return sums.bill(lines, discounts, rounding);
    }

    /// Its guests are shown what it comes to; they are until that changes.
    /// @throws RefusedException order-closed, nothing-owed
    void requestBill(Instant now) {
        requireChangeable();
        sums.requestBill(now);
    }

    /// Takes money for the order; when nothing more is owed, it is paid.
    /// @return the payment; nothing where nothing is owed
    /// @throws RefusedException order-closed, and as [Taking] has it
    Optional<OrderPayment> pay(Taking taking) {
        requireChangeable();
        boolean isFree = owed().equals(Money.ZERO) && lines.stream().anyMatch(line -> !line.isCancelled());
        Optional<OrderPayment> payment = isFree ? Optional.empty() : Optional.of(taking.of(this));
        payments.addAll(payment.stream().toList());
        sums.count(payments);
        paymentStatus = owed().equals(Money.ZERO) ? PaymentStatus.PAID : PaymentStatus.UNPAID;
        return payment;
    }

    /// Gives back what was paid, or a part of it: all of it stays on the record, and an open check owes it again.
    /// @return the payments that take it back
    /// @throws RefusedException order-refunded, and as [Refunding] has it
    List<OrderPayment> refund(Refunding refunding) {
        if (paymentStatus == PaymentStatus.REFUNDED) {
            throw RefusedException.conflict("order-refunded");
        }
        List<OrderPayment> back = refunding.of(this);
        payments.addAll(back);
        sums.count(payments);
        if (isPaid() && sums.paidTotal().equals(Money.ZERO)) {
            paymentStatus = PaymentStatus.REFUNDED;
        }
        return back;
    }

    boolean isRefunded() {
        return paymentStatus == PaymentStatus.REFUNDED;
    }

    boolean isPaid() {
        return paymentStatus == PaymentStatus.PAID;
    }

    /// Sums up anew and lets the status follow the lines. Ends every change.
    void settle(Instant now, Rounding rounding) {
        discounts = sums.settle(lines, discounts, rounding);
        if (status != OrderStatus.CANCELLED) {
            status = Progress.followed(lines);
        }
        servedAt = status == OrderStatus.SERVED ? (servedAt == null ? now : servedAt) : null;
        open = status != OrderStatus.CANCELLED
                && !(paymentStatus != PaymentStatus.UNPAID && status == OrderStatus.SERVED);
        delay.follow(lines, now);
        updatedAt = now;
    }

    DelayNote delay() {
        return delay;
    }

    OrderView view() {
        return new OrderView(
                id(),
                number,
                tableId,
                tableNumber,
                waiterId,
                waiterName,
                status,
                sums.totalPrice(),
                paymentStatus,
                orderType,
                notes,
                kitchenNotes,
                covers,
                lines.stream().map(OrderLine::view).toList(),
                payments.stream().map(OrderPayment::view).toList(),
                sums.subtotal(),
                sums.discountTotal(),
                sums.serviceCharge(),
                sums.taxTotal(),
                sums.tipTotal(),
                sums.paidTotal(),
                servedAt,
                cancelledAt,
                cancelReason,
                Progress.minutes(createdAt, servedAt),
                businessDay,
                clientRef,
                createdAt,
                updatedAt,
                version,
                sums.taxAdded(),
                sums.serviceBasisPoints(),
                discounts,
                sums.billRequestedAt(),
                sums.billsRequested(),
                joining.joined(),
                recipient().guestName(),
                recipient().guestPhone(),
                recipient().guestAddress(),
                recipient().promisedAt());
    }
}
