package os.qres.pos.payment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentKind;
import os.qres.pos.check.Check;

/// What the payment screen shows at one moment.
public sealed interface PaymentState {

    /// The guest pays: `due` is his part with the tip, `received` has been handed over so far.
    ///
    /// @param typed the digits on the keypad, empty when the exact amount is meant
    /// @param running the payment is on its way to the server
    record Taking(
            String place,
            OrderView order,
            Check check,
            Money due,
            List<Method> methods,
            int method,
            String typed,
            Money received,
            Money change,
            Money lacking,
            List<Money> notes,
            boolean running,
            Division division,
            List<Part> parts,
            Part part,
            int tipBasisPoints,
            boolean isOtherTip,
            Money tip,
            Money owed,
            boolean hasSeats)
            implements PaymentState {

        /// Whether so much of the check is a part that somebody decides by handing it over.
        boolean isByAmount() {
            return division.isAmount();
        }

        /// What of the check is paid now, without the tip.
        Money amount() {
            return isByAmount() && received.compareTo(due) < 0 ? received.minus(tip) : part.amount();
        }

        public PaymentKind kind() {
            return chosen().map(Method::kind).orElse(PaymentKind.OTHER);
        }

        public boolean canPay() {
            boolean isEnough = isByAmount() || lacking.equals(Money.ZERO);
            return !running && isEnough && amount().compareTo(Money.ZERO) > 0 && chosen().isPresent();
        }

        private Optional<Method> chosen() {
            return methods.stream().filter(m -> m.id() == method).findFirst();
        }
    }

    /// It is paid.
    ///
    /// @param change what goes back to the guest; null where nothing was handed over in cash
    /// @param kept the server has not confirmed it yet, but it is safe on this terminal
    /// @param left what is still owed
    /// @param check as it is now; as it was before, where the server has not confirmed it
    /// @param place the table's name, or whose the check is
    /// @param payment by which the server knows it, where it was a part of the check
    record Done(
            OrderView check,
            String place,
            Money paid,
            @Nullable Money change,
            boolean kept,
            Money left,
            @Nullable Integer payment)
            implements PaymentState {

        boolean isAll() {
            return left.equals(Money.ZERO);
        }
    }

    /// There is nothing to pay (any more).
    record Nothing(@Nullable Integer table) implements PaymentState {}

    /// A way to pay.
    record Method(int id, String name, PaymentKind kind) {}
}
