package os.qres.pos.frame;

import os.qres.model.payments.PaymentMethodView;
import os.qres.model.payments.PaymentView;

/// How payments are called in the till's language.
public final class PaymentNames {
    private PaymentNames() {}

    /// As its way to pay is called now; as it was called then, where there is none such any more.
    public static String of(Desk desk, PaymentView payment) {
        return of(desk, payment.paymentMethodId(), payment.methodName());
    }

    /// @param then what it was called then
    public static String of(Desk desk, int methodId, String then) {
        return desk.house().state().paymentMethods().stream()
                .filter(method -> method.id() == methodId)
                .findFirst()
                .map(method -> name(desk, method))
                .orElse(then);
    }

    /// With the number of the card terminal's slip, where it has one.
    public static String withReference(Desk desk, PaymentView payment) {
        String name = of(desk, payment);
        return payment.reference() == null
                ? name
                : name + " " + desk.texts().get("pay.reference.no", payment.reference());
    }

    private static String name(Desk desk, PaymentMethodView method) {
        return desk.formats().name(method.name(), method.translations());
    }
}
