package os.qres.server.orders;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.payments.PaymentShare;
import os.qres.model.payments.PaymentView;
import os.qres.model.payments.ReturnedItem;
import os.qres.server.platform.columns.MoneyColumn;

/// Money that was taken for an order or, as less than nothing, given back.
@Entity(name = "OrderPayment")
@Table(name = "payment")
class OrderPayment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_seq")
    @SequenceGenerator(name = "payment_seq", sequenceName = "payment_seq", allocationSize = 50)
    private @Nullable Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private GuestOrder order;

    private UUID clientRef;
    private int paymentMethodId;
    private String methodName;

    @Enumerated(EnumType.STRING)
    private PaymentKind kind;

    @Convert(converter = MoneyColumn.class)
    private Money amount;

    @Convert(converter = MoneyColumn.class)
    private Money tip;

    @Convert(converter = MoneyColumn.class)
    private @Nullable Money tendered;

    @Convert(converter = MoneyColumn.class)
    private Money changeGiven;

    private @Nullable Integer userId;
    private LocalDate businessDay;
    private Instant paidAt;

    /// The payment that this one takes back.
    private @Nullable Integer refundOf;

    @Convert(converter = ShareColumn.class)
    private @Nullable PaymentShare share;

    @Convert(converter = MoneyColumn.class)
    private Money rounding;

    private @Nullable String reason;
    private @Nullable Integer approvedById;

    /// What the other side calls it.
    private @Nullable String reference;

    @Convert(converter = ReturnsColumn.class)
    private List<ReturnedItem> returnedItems = List.of();

    @SuppressWarnings("NullAway") // For Hibernate.
    protected OrderPayment() {}

    /// @param rounding what coins are too large for: added to amount and tip, it is what was paid
    OrderPayment(GuestOrder order, Taking taking, Money amount, Money rounding) {
        Tender tender = taking.tender();
        this.order = order;
        this.clientRef = tender.clientRef();
        this.paymentMethodId = tender.method().id();
        this.methodName = tender.method().name();
        this.kind = tender.method().kind();
        this.amount = amount;
        this.tip = tender.tip();
        this.tendered = tender.tendered();
        this.rounding = rounding;
        this.changeGiven = tendered == null
                ? Money.ZERO
                : tendered.minus(amount).minus(tip).minus(rounding);
        this.share = tender.share().orElse(null);
        this.reference = tender.reference();
        this.userId = taking.userId();
        this.businessDay = taking.day();
        this.paidAt = taking.now();
    }

    private OrderPayment(OrderPayment paid, UUID clientRef, Refunding refunding) {
        PaymentMethodView other = refunding.refund().method().orElse(null);
        this.order = paid.order;
        this.clientRef = clientRef;
        this.paymentMethodId = other == null ? paid.paymentMethodId : other.id();
        this.methodName = other == null ? paid.methodName : other.name();
        this.kind = other == null ? paid.kind : other.kind();
        this.amount = Money.ZERO;
        this.tip = Money.ZERO;
        this.rounding = Money.ZERO;
        this.changeGiven = Money.ZERO;
        this.userId = refunding.refund().authority().userId();
        this.businessDay = refunding.day();
        this.paidAt = refunding.now();
        this.refundOf = paid.id;
        this.reason = refunding.refund().reason();
        this.approvedById = refunding.refund().authority().approvedBy();
    }

    /// The payment that takes so much of this one back.
    OrderPayment back(UUID ref, Money ofAmount, Money ofTip, Refunding refunding) {
        var back = new OrderPayment(this, ref, refunding);
        back.amount = Money.ZERO.minus(ofAmount);
        back.tip = Money.ZERO.minus(ofTip);
        Money exact = ofAmount.plus(ofTip);
        Money inCoins = back.kind == PaymentKind.CASH ? refunding.rounding().cash(exact) : exact;
        back.rounding = exact.minus(inCoins);
        return back;
    }

    /// It is these lines' money.
    void of(List<ReturnedItem> items) {
        returnedItems = items;
    }

    boolean is(int payment) {
        return id != null && id == payment;
    }

    boolean isRefund() {
        return refundOf != null;
    }

    boolean takesBack(OrderPayment paid) {
        return refundOf != null && refundOf.equals(paid.id);
    }

    /// Whether nothing is left of it, by all payments of its order.
    boolean isGivenBack(List<OrderPayment> all) {
        return all.stream()
                .filter(each -> each == this || each.takesBack(this))
                .map(OrderPayment::amount)
                .reduce(Money.ZERO, Money::plus)
                .equals(Money.ZERO);
    }

    LocalDate day() {
        return businessDay;
    }

    Optional<PaymentShare> share() {
        return Optional.ofNullable(share);
    }

    Money amount() {
        return amount;
    }

    Money tip() {
        return tip;
    }

    String methodName() {
        return methodName;
    }

    UUID clientRef() {
        return clientRef;
    }

    PaymentView view() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new PaymentView(
                id,
                paymentMethodId,
                methodName,
                kind,
                amount,
                tip,
                tendered,
                changeGiven,
                userId,
                paidAt,
                refundOf,
                rounding,
                share,
                reference,
                returnedItems.isEmpty() ? null : returnedItems,
                reason,
                approvedById);
    }
}
