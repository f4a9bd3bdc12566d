package os.qres.admin.checks;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import os.qres.model.Money;
import os.qres.model.orders.OrderView;
import os.qres.model.payments.PaymentView;

/// All that is left of a check, or of one of its payments; tips too.
///
/// @param payment nothing for all of them
record ReturnedWhole(
        ChecksViewModel model, OrderView check, @Nullable PaymentView payment) implements Returning {
    @Override
    public List<Node> controls(Runnable onChange) {
        return List.of();
    }

    @Override
    public Money amount() {
        return payment == null
                ? check.paidTotal().plus(check.tipTotal())
                : GivenBack.left(check, payment).plus(GivenBack.tipLeft(check, payment));
    }

    @Override
    public String words() {
        String ways = check.payments().stream()
                .filter(each -> payment == null ? each.refundOf() == null : each.id() == payment.id())
                .filter(each -> GivenBack.left(check, each).minor() > 0)
                .map(each -> model.words().method(each) + " "
                        + money(GivenBack.left(check, each).plus(GivenBack.tipLeft(check, each))))
                .collect(Collectors.joining(", "));
        Money tips = payment == null ? check.tipTotal() : GivenBack.tipLeft(check, payment);
        String told = model.texts().get("checks.refund.will.by", money(amount()), ways);
        return tips.minor() == 0 ? told : told + " " + model.texts().get("checks.refund.tips", money(tips));
    }

    private String money(Money money) {
        return model.desk().formats().exactMoney(money);
    }

    @Override
    public Wanted wanted() {
        return new Wanted(payment == null ? null : payment.id(), null, null);
    }
}
