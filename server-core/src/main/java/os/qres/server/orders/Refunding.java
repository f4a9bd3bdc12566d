package os.qres.server.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.rights.Permission;
import os.qres.server.platform.problem.RefusedException;

/// Makes the payments that take others back. Each has a `client_ref` of its own; the refund's stands on the first.
record Refunding(Refund refund, LocalDate day, Instant now, Rounding rounding) {
    /// What is left of a payment after what was given back of it.
    private record Left(OrderPayment payment, Money amount, Money tip) {}

    /// @throws RefusedException approval-needed, nothing-paid, or invalid naming `amount`, `payment_id`
    List<OrderPayment> of(List<OrderPayment> payments) {
        boolean isKnown = payments.stream().anyMatch(this::isMeant);
        if (!isKnown && refund.payment() != null) {
            throw RefusedException.invalid("payment_id", "{unknown-reference}");
        }
        List<Left> left =
                left(payments).stream().filter(each -> isMeant(each.payment())).toList();
        if (left.isEmpty()) {
            throw RefusedException.conflict("nothing-paid");
        }
        requireMay(left);
        Money all = left.stream().map(Left::amount).reduce(Money.ZERO, Money::plus);
        Money wanted = refund.amount() == null ? all : refund.amount();
        if (wanted.compareTo(all) > 0) {
            throw RefusedException.invalid("amount", "{more-than-paid}");
        }
        if (wanted.compareTo(Money.ZERO) <= 0 && refund.amount() != null) {
            throw RefusedException.invalid("amount", "{out-of-range}");
        }
        return wanted.equals(all) ? whole(left) : part(left, wanted);
    }

    private boolean isMeant(OrderPayment payment) {
        return refund.payment() == null || payment.is(refund.payment());
    }

    /// On the day itself more people may than after it.
    private void requireMay(List<Left> left) {
        boolean today = left.stream().allMatch(each -> each.payment().day().equals(day));
        refund.authority().require(today ? Permission.REFUND_TODAY : Permission.REFUND_LATER);
    }

    private static List<Left> left(List<OrderPayment> payments) {
        return payments.stream()
                .filter(payment -> !payment.isRefund())
                .map(payment -> payments.stream()
                        .filter(back -> back.takesBack(payment))
                        .reduce(
                                new Left(payment, payment.amount(), payment.tip()),
                                (rest, back) -> new Left(
                                        payment,
                                        rest.amount().plus(back.amount()),
                                        rest.tip().plus(back.tip())),
                                (a, _) -> a))
                .filter(each -> each.amount().plus(each.tip()).compareTo(Money.ZERO) > 0)
                .toList();
    }

    private List<OrderPayment> whole(List<Left> left) {
        var back = new ArrayList<OrderPayment>();
        left.forEach(each -> back.add(each.payment().back(ref(back), each.amount(), each.tip(), this)));
        return back;
    }

    /// The last payment first.
    private List<OrderPayment> part(List<Left> left, Money wanted) {
        var back = new ArrayList<OrderPayment>();
        Money rest = wanted;
        for (Left each : left.reversed()) {
            Money amount = each.amount().compareTo(rest) < 0 ? each.amount() : rest;
            if (amount.compareTo(Money.ZERO) > 0) {
                back.add(each.payment().back(ref(back), amount, Money.ZERO, this));
                rest = rest.minus(amount);
            }
        }
        return back;
    }

    private UUID ref(List<OrderPayment> before) {
        return before.isEmpty() ? refund.clientRef() : UUID.randomUUID();
    }
}
