package os.qres.server.till;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.orders.ItemView;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentView;
import os.qres.model.till.MoveKind;
import os.qres.model.till.MoveView;
import os.qres.server.platform.columns.MoneyColumn;

/// One thing that money did. Never changed.
@Entity(name = "TillEntry")
@Table(name = "till_entry")
class TillEntry {
    @Id
    private long seq;

    private UUID clientRef;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private @Nullable Integer drawerId;
    private @Nullable Integer orderId;
    private @Nullable Integer paymentMethodId;
    private @Nullable String methodName;

    @Enumerated(EnumType.STRING)
    private @Nullable PaymentKind methodKind;

    @Convert(converter = MoneyColumn.class)
    private Money amount = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money tip = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money rounding = Money.ZERO;

    @Convert(converter = MoneyColumn.class)
    private Money cash = Money.ZERO;

    private @Nullable String reason;
    private @Nullable Integer userId;
    private @Nullable Integer waiterId;
    private @Nullable String waiterName;
    private LocalDate businessDay;
    private Instant at;

    @SuppressWarnings("NullAway") // For Hibernate.
    protected TillEntry() {}

    /// When, by whom, and into which drawer.
    record Stamp(
            long seq, @Nullable Integer drawerId, @Nullable Integer userId, LocalDate day, Instant at) {
        /// So many entries later.
        Stamp plus(int entries) {
            return new Stamp(seq + entries, drawerId, userId, day, at);
        }
    }

    private TillEntry(UUID ref, EntryKind kind, Stamp stamp) {
        this.seq = stamp.seq();
        this.clientRef = ref;
        this.kind = kind;
        this.drawerId = stamp.drawerId();
        this.userId = stamp.userId();
        this.businessDay = stamp.day();
        this.at = stamp.at();
    }

    /// Cash that comes in or goes out beside the checks.
    static TillEntry moved(UUID ref, MoveKind kind, Money amount, String reason, Stamp stamp) {
        var entry = new TillEntry(ref, EntryKind.of(kind), stamp);
        entry.amount = amount;
        entry.cash = switch (kind) {
            case FLOAT, PAY_IN -> amount;
            case PAY_OUT, DROP -> Money.ZERO.minus(amount);
            case NO_SALE -> Money.ZERO;
        };
        entry.reason = reason;
        return entry;
    }

    /// Money that was taken for a check, or given back.
    static TillEntry paid(OrderView order, PaymentView payment, Stamp stamp) {
        EntryKind kind = payment.refundOf() == null ? EntryKind.PAYMENT : EntryKind.REFUND;
        var entry = new TillEntry(TimeOrderedUuid.next(), kind, stamp).of(order);
        entry.paymentMethodId = payment.paymentMethodId();
        entry.methodName = payment.methodName();
        entry.methodKind = payment.kind();
        entry.amount = payment.amount();
        entry.tip = payment.tip();
        entry.rounding = payment.rounding();
        if (payment.kind() == PaymentKind.CASH) {
            entry.cash = payment.amount().plus(payment.tip()).plus(payment.rounding());
        }
        return entry;
    }

    static TillEntry closed(OrderView order, Stamp stamp) {
        var entry = new TillEntry(TimeOrderedUuid.next(), EntryKind.CHECK, stamp).of(order);
        entry.amount = order.totalPrice();
        return entry;
    }

    /// A line that was taken back.
    static TillEntry voided(OrderView order, ItemView item, Stamp stamp) {
        var entry = new TillEntry(voidRef(item), EntryKind.VOID, stamp).of(order);
        entry.amount = item.total();
        entry.reason = item.cancelReason() == null ? order.cancelReason() : item.cancelReason();
        return entry;
    }

    /// A line is taken back once.
    static UUID voidRef(ItemView item) {
        return UUID.nameUUIDFromBytes(("void " + item.clientRef()).getBytes(StandardCharsets.UTF_8));
    }

    private TillEntry of(OrderView order) {
        orderId = order.id();
        waiterId = order.waiterId();
        waiterName = order.waiterName();
        return this;
    }

    long seq() {
        return seq;
    }

    EntryKind kind() {
        return kind;
    }

    @Nullable
    Integer drawerId() {
        return drawerId;
    }

    @Nullable
    Integer orderId() {
        return orderId;
    }

    boolean isOfCheck() {
        return kind == EntryKind.PAYMENT || kind == EntryKind.REFUND;
    }

    Money amount() {
        return amount;
    }

    Money tip() {
        return tip;
    }

    @Nullable
    String reason() {
        return reason == null || reason.isBlank() ? null : reason;
    }

    Money rounding() {
        return rounding;
    }

    Money cash() {
        return cash;
    }

    int method() {
        return paymentMethodId == null ? 0 : paymentMethodId;
    }

    String methodName() {
        return methodName == null ? "" : methodName;
    }

    PaymentKind methodKind() {
        return methodKind == null ? PaymentKind.OTHER : methodKind;
    }

    @Nullable
    Integer waiterId() {
        return waiterId;
    }

    String waiterName() {
        return waiterName == null ? "" : waiterName;
    }

    Instant at() {
        return at;
    }

    LocalDate businessDay() {
        return businessDay;
    }

    /// What is told of it where it was no check's money.
    Optional<MoveView> move() {
        Optional<MoveKind> moved =
                switch (kind) {
                    case FLOAT -> Optional.of(MoveKind.FLOAT);
                    case PAY_IN -> Optional.of(MoveKind.PAY_IN);
                    case PAY_OUT -> Optional.of(MoveKind.PAY_OUT);
                    case DROP -> Optional.of(MoveKind.DROP);
                    case NO_SALE -> Optional.of(MoveKind.NO_SALE);
                    case PAYMENT, REFUND, CHECK, VOID -> Optional.empty();
                };
        return moved.map(what -> new MoveView(what, amount, reason == null ? "" : reason, userId, at));
    }
}
