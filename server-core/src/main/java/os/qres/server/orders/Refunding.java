package os.qres.server.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import os.qres.model.Money;
import os.qres.model.Rounding;
import os.qres.model.TimeOrderedUuid;
import os.qres.model.rights.Permission;
import os.qres.server.platform.problem.RefusedException;

/// Makes the payments that take others back. Each has a `client_ref` of its own; the refund's stands on the first.
record Refunding(Refund refund, LocalDate day, Instant now, Rounding rounding) {
    /// What is left of a payment after what was given back of it.
    private record Left(OrderPayment payment, Money amount, Money tip) {}

    /// @throws RefusedException approval-needed, nothing-paid, or invalid naming `amount`, `payment_id`, `items`
    List<OrderPayment> of(GuestOrder order) {
        List<OrderPayment> payments = order.payments();
        boolean isKnown = payments.stream().anyMatch(this::isMeant);
        if (!isKnown && refund.payment() != null) {
            throw RefusedException.invalid("payment_id", "{unknown-reference}");
        }
        List<Left> whole = left(payments);
        List<Left> left = whole.stream().filter(each -> isMeant(each.payment())).toList();
        if (left.isEmpty()) {
            throw RefusedException.conflict("nothing-paid");
        }
        requireMay(left);
        return refund.items().isEmpty() ? ofAmount(left) : ofLines(order, whole, left);
    }

    private List<OrderPayment> ofAmount(List<Left> left) {
        Money all = sum(left);
        Money wanted = refund.amount() == null ? all : refund.amount();
        requireBetween(wanted, all, "amount", refund.amount() == null);
        return wanted.equals(all) ? whole(left) : part(left, wanted);
    }

    /// First by the payments that were for these very lines. The tips go back with the last of them.
    private List<OrderPayment> ofLines(GuestOrder order, List<Left> whole, List<Left> left) {
        ReturnedLines lines = ReturnedLines.of(order, refund.items(), rounding);
        Money wanted = lines.amount(sum(whole));
        requireBetween(wanted, sum(left), "items", lines.isAll());
        boolean isEnd = wanted.equals(sum(whole)) && left.size() == whole.size();
        List<OrderPayment> back = isEnd ? whole(left) : part(ownLast(left, lines), wanted);
        lines.record(back, wanted, rounding);
        return back;
    }

    private static List<Left> ownLast(List<Left> left, ReturnedLines lines) {
        return left.stream()
                .sorted(Comparator.comparing(each -> lines.arePaidBy(each.payment())))
                .toList();
    }

    private static void requireBetween(Money wanted, Money all, String field, boolean mayBeNothing) {
        if (wanted.compareTo(all) > 0) {
            throw RefusedException.invalid(field, "{more-than-paid}");
        }
        if (wanted.compareTo(Money.ZERO) <= 0 && !mayBeNothing) {
            throw RefusedException.invalid(field, "{out-of-range}");
        }
    }

    private static Money sum(List<Left> left) {
        return left.stream().map(Left::amount).reduce(Money.ZERO, Money::plus);
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
        return before.isEmpty() ? refund.clientRef() : TimeOrderedUuid.next();
    }
}
