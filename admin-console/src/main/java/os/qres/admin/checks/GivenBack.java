package os.qres.admin.checks;

import java.util.function.Function;
import java.util.stream.Stream;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentView;

/// What of a payment has not gone back.
final class GivenBack {
    private GivenBack() {}

    /// Tips apart.
    static Money left(OrderView check, PaymentView payment) {
        return left(check, payment, PaymentView::amount);
    }

    static Money tipLeft(OrderView check, PaymentView payment) {
        return left(check, payment, PaymentView::tip);
    }

    private static Money left(OrderView check, PaymentView payment, Function<PaymentView, Money> of) {
        Stream<PaymentView> back = check.payments().stream()
                .filter(each -> Integer.valueOf(payment.id()).equals(each.refundOf()));
        return back.map(of).reduce(of.apply(payment), Money::plus);
    }
}
