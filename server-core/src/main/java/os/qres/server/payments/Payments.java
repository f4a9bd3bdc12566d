package os.qres.server.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.orders.OrderView;
import os.qres.model.orders.PaymentChange;
import os.qres.model.orders.PaymentStatus;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodDraft;
import os.qres.model.payments.PaymentMethodView;
import os.qres.model.rights.Permission;
import os.qres.server.identity.Authority;
import os.qres.server.orders.Refund;
import os.qres.server.orders.Tender;
import os.qres.server.orders.Tills;
import os.qres.server.platform.database.Reading;
import os.qres.server.platform.database.Unit;
import os.qres.server.platform.problem.RefusedException;
import os.qres.server.rights.Rights;
import os.qres.server.settings.SettingsChanged;

/// The door to ways of paying, and to paying.
public final class Payments {
    private static final String WHAT = "payment-method";

    private final Tills tills;
    private final Rights rights;

    public Payments(Tills tills, Rights rights) {
        this.tills = tills;
        this.rights = rights;
    }

    public static List<Class<?>> entities() {
        return List.of(PaymentMethod.class);
    }

    /// In the order in which they are offered.
    public List<PaymentMethodView> methods(Reading reading) {
        return reading.list(PaymentMethod.class, "from PaymentMethod order by sortOrder, id").stream()
                .map(PaymentMethod::view)
                .toList();
    }

    public List<PaymentMethodView> activeMethods(Reading reading) {
        return methods(reading).stream().filter(PaymentMethodView::isActive).toList();
    }

    public PaymentMethodView method(Reading reading, int id) {
        return reading.find(PaymentMethod.class, id, WHAT).view();
    }

    public PaymentMethodDraft draft(Reading reading, int id) {
        return reading.find(PaymentMethod.class, id, WHAT).draft();
    }

    public PaymentMethodView create(Unit unit, PaymentMethodDraft draft) {
        int last = methods(unit).stream()
                .mapToInt(PaymentMethodView::sortOrder)
                .max()
                .orElse(0);
        var method = unit.store(new PaymentMethod(draft, last, unit.now()));
        return changed(unit, method);
    }

    public PaymentMethodView change(Unit unit, int id, PaymentMethodDraft draft) {
        PaymentMethod method = unit.find(PaymentMethod.class, id, WHAT);
        unit.expects(method.version());
        method.change(draft, unit.now());
        return changed(unit, method);
    }

    /// Takes it out of use; payments made with it keep it.
    public PaymentMethodView retire(Unit unit, int id) {
        PaymentMethod method = unit.find(PaymentMethod.class, id, WHAT);
        unit.expects(method.version());
        method.retire(unit.now());
        return changed(unit, method);
    }

    private static PaymentMethodView changed(Unit unit, PaymentMethod method) {
        unit.session().flush();
        PaymentMethodView view = method.view();
        unit.emit(new SettingsChanged("payment-method/" + view.id()));
        return view;
    }

    /// Pays what is owed, in cash, or gives back what was paid.
    /// @throws RefusedException as [#to] has it
    public OrderView settle(Unit unit, int orderId, PaymentStatus wanted) {
        return to(
                unit,
                orderId,
                new PaymentChange(wanted, null, null, null, null, null, null, null, null, null, null, null),
                Authority.own(unit, rights));
    }

    /// Takes an order's payment to another state: pays, or gives back.
    /// @throws RefusedException wrong-step for anything else; as paying and giving back have it
    public OrderView to(Unit unit, int orderId, PaymentChange change, Authority authority) {
        return switch (change.paymentStatus()) {
            case PAID -> pay(unit, orderId, change);
            case REFUNDED -> refund(unit, orderId, change, authority);
            case UNPAID -> throw RefusedException.conflict("wrong-step");
        };
    }

    /// Gives back what was paid.
    private OrderView refund(Unit unit, int orderId, PaymentChange change, Authority authority) {
        if (!authority.may(Permission.REFUND_TODAY) && !authority.may(Permission.REFUND_LATER)) {
            throw RefusedException.forbidden("approval-needed");
        }
        if (change.share() != null) {
            throw RefusedException.invalid("share", "{not-for-refund}");
        }
        if (change.reference() != null) {
            throw RefusedException.invalid("reference", "{not-for-refund}");
        }
        if (change.items() != null && change.amount() != null) {
            throw RefusedException.invalid("amount", "{share-either}");
        }
        requireNothing("tendered", change.tendered());
        requireNothing("tip_amount", change.tipAmount());
        Optional<PaymentMethodView> method =
                Optional.ofNullable(change.paymentMethodId()).map(id -> method(unit, id));
        UUID ref = change.clientRef() == null ? TimeOrderedUuid.next() : change.clientRef();
        return tills.refund(
                unit,
                orderId,
                new Refund(
                        ref,
                        change.paymentId(),
                        change.amount(),
                        method,
                        change.reason(),
                        authority,
                        change.items() == null ? List.of() : change.items()));
    }

    private static void requireNothing(String field, @Nullable Money amount) {
        if (amount != null) {
            throw RefusedException.invalid(field, "{not-for-refund}");
        }
    }

    /// Pays all or a part of an order. A payment with a `client_ref` that was taken before is not taken again.
    private OrderView pay(Unit unit, int orderId, PaymentChange change) {
        PaymentMethodView method = method(unit, change.paymentMethodId());
        if (change.paymentId() != null) {
            throw RefusedException.invalid("payment_id", "{only-for-refund}");
        }
        if (change.items() != null) {
            throw RefusedException.invalid("items", "{only-for-refund}");
        }
        Money tip = change.tipAmount() == null ? Money.ZERO : change.tipAmount();
        UUID ref = change.clientRef() == null ? TimeOrderedUuid.next() : change.clientRef();
        return tills.pay(
                unit,
                orderId,
                new Tender(
                        ref,
                        method,
                        change.amount(),
                        tip,
                        change.tendered(),
                        Optional.ofNullable(change.share()),
                        reference(change.reference())));
    }

    private static @Nullable String reference(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }

    private PaymentMethodView method(Reading reading, @Nullable Integer id) {
        return activeMethods(reading).stream()
                .filter(method -> id == null ? method.kind() == PaymentKind.CASH : method.id() == id)
                .findFirst()
                .orElseThrow(() -> RefusedException.invalid(
                        "payment_method_id", id == null ? "{required}" : "{unknown-reference}"));
    }
}
