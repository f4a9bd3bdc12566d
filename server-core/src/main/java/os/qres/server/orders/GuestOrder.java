package os.qres.server.orders;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.floor.TableView;
import os.qres.model.orders.ItemStatus;
import os.qres.model.orders.OrderDraft;
import os.qres.model.orders.OrderStatus;
import os.qres.model.orders.OrderType;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentStatus;
import os.qres.server.platform.columns.MoneyColumn;
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

    @Convert(converter = MoneyColumn.class)
    private Money subtotal = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money discountTotal = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money serviceCharge = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money taxTotal = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money tipTotal = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money paidTotal = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money totalPrice = Money.ZERO;

    @Column(name = "is_open")
    private boolean open = true;

    private @Nullable Instant servedAt;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancelReason;

    /// Telling of a delay changes nothing that a client could have meant: the version stays.
    @OptimisticLock(excluded = true)
    private int delayTold;

    @OptimisticLock(excluded = true)
    private @Nullable Instant delayNextAt;

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

    boolean hasPayment(UUID paymentRef) {
        return payments.stream().anyMatch(p -> p.clientRef().equals(paymentRef));
    }

    Optional<OrderLine> lineByRef(UUID lineRef) {
        return lines.stream().filter(l -> l.clientRef().equals(lineRef)).findFirst();
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
    }

    void servedBy(@Nullable Integer waiter, @Nullable String name) {
        waiterId = waiter;
        waiterName = name;
    }

    void note(@Nullable String forGuest, @Nullable String forKitchen) {
        notes = forGuest;
        kitchenNotes = forKitchen;
    }

    void change(OrderDraft draft) {
        orderType = draft.orderType();
        covers = draft.covers();
        note(draft.notes(), draft.kitchenNotes());
    }

    OrderDraft draft() {
        return new OrderDraft(tableId, waiterId, orderType, covers, notes, kitchenNotes, status, paymentStatus);
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

    /// Takes the whole order back, unless it is paid. What has been served stays on the record as served.
    /// @throws RefusedException order-paid, order-closed
    void cancel(@Nullable String reason, Instant now) {
        if (isPaid() || !paidTotal.equals(Money.ZERO)) {
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
        return totalPrice.minus(paidTotal);
    }

    /// Takes money for the order; when nothing more is owed, it is paid.
    /// @throws RefusedException order-closed, nothing-owed, or invalid naming `amount`, `tip_amount` or `tendered`
    void pay(Tender tender, @Nullable Integer userId, LocalDate day, Instant now) {
        requireChangeable();
        if (owed().compareTo(Money.ZERO) <= 0) {
            throw RefusedException.conflict("nothing-owed");
        }
        Money amount = tender.amount() == null ? owed() : tender.amount();
        if (amount.compareTo(Money.ZERO) <= 0) {
            throw RefusedException.invalid("amount", "{out-of-range}");
        }
        if (amount.compareTo(owed()) > 0) {
            throw RefusedException.invalid("amount", "{more-than-owed}");
        }
        if (tender.tip().isNegative()) {
            throw RefusedException.invalid("tip_amount", "{negative}");
        }
        if (tender.tendered() != null && tender.tendered().compareTo(amount.plus(tender.tip())) < 0) {
            throw RefusedException.invalid("tendered", "{tendered-short}");
        }
        payments.add(new OrderPayment(this, tender, amount, userId, day, now));
        paidTotal = paidTotal.plus(amount);
        tipTotal = tipTotal.plus(tender.tip());
        paymentStatus = owed().equals(Money.ZERO) ? PaymentStatus.PAID : PaymentStatus.UNPAID;
    }

    /// Gives back all that was paid, tips too. What was paid stays on the record, and so does what was ordered.
    /// @return the payments that take it back
    /// @throws RefusedException order-refunded, nothing-paid, or invalid naming `amount`
    List<OrderPayment> refund(Refunding refunding) {
        if (paymentStatus == PaymentStatus.REFUNDED) {
            throw RefusedException.conflict("order-refunded");
        }
        if (payments.isEmpty()) {
            throw RefusedException.conflict("nothing-paid");
        }
        Money wanted = refunding.refund().amount();
        if (wanted != null && !wanted.equals(paidTotal)) {
            throw RefusedException.invalid("amount", "{whole-refund}");
        }
        List<OrderPayment> back = refunding.of(payments);
        payments.addAll(back);
        paidTotal = sum(OrderPayment::amount);
        tipTotal = sum(OrderPayment::tip);
        paymentStatus = PaymentStatus.REFUNDED;
        return back;
    }

    private Money sum(Function<OrderPayment, Money> part) {
        return payments.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    boolean isPaid() {
        return paymentStatus == PaymentStatus.PAID;
    }

    /// Sums up anew and lets the status follow the lines. Ends every change.
    void settle(Instant now) {
        subtotal = lines.stream()
                .filter(l -> !l.isCancelled())
                .map(OrderLine::total)
                .reduce(Money.ZERO, Money::plus);
        totalPrice = subtotal.minus(discountTotal).plus(serviceCharge).plus(taxTotal);
        if (status != OrderStatus.CANCELLED) {
            status = followed();
        }
        servedAt = status == OrderStatus.SERVED ? (servedAt == null ? now : servedAt) : null;
        open = status != OrderStatus.CANCELLED
                && !(paymentStatus != PaymentStatus.UNPAID && status == OrderStatus.SERVED);
        delay(new Delay(delayTold, delayNextAt).follow(due(), now));
        updatedAt = now;
    }

    /// When the first of the lines that are being made should be ready.
    private Optional<Instant> due() {
        return lines.stream().flatMap(line -> line.due().stream()).min(Comparator.naturalOrder());
    }

    private void delay(Delay delay) {
        delayTold = delay.told();
        delayNextAt = delay.nextAt();
    }

    boolean isDelayDue(Instant now) {
        return delayNextAt != null && !delayNextAt.isAfter(now) && due().isPresent();
    }

    /// Notes that its delay is told now.
    /// @return how late it is, in minutes
    int tellDelay(Instant now) {
        Instant due = due().orElseThrow();
        delay(new Delay(delayTold, delayNextAt).tell(due, now));
        return Delay.minutes(due, now);
    }

    private OrderStatus followed() {
        List<ItemStatus> made = lines.stream()
                .map(OrderLine::status)
                .filter(s -> s != ItemStatus.CANCELLED)
                .toList();
        if (made.isEmpty()) {
            return OrderStatus.PENDING;
        }
        if (made.stream().allMatch(s -> s == ItemStatus.SERVED)) {
            return OrderStatus.SERVED;
        }
        if (made.stream().allMatch(s -> s == ItemStatus.SERVED || s == ItemStatus.READY)) {
            return OrderStatus.READY;
        }
        return made.stream().allMatch(s -> s == ItemStatus.NEW) ? OrderStatus.PENDING : OrderStatus.IN_PROGRESS;
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
                totalPrice,
                paymentStatus,
                orderType,
                notes,
                kitchenNotes,
                covers,
                lines.stream().map(OrderLine::view).toList(),
                payments.stream().map(OrderPayment::view).toList(),
                subtotal,
                discountTotal,
                serviceCharge,
                taxTotal,
                tipTotal,
                paidTotal,
                servedAt,
                cancelledAt,
                cancelReason,
                servedAt == null
                        ? null
                        : (int) Duration.between(createdAt, servedAt).toMinutes(),
                businessDay,
                clientRef,
                createdAt,
                updatedAt,
                version);
    }
}
