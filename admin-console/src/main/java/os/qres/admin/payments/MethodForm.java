package os.qres.admin.payments;

import java.util.function.Supplier;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.TranslationEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.payments.PaymentKind;
import os.qres.model.payments.PaymentMethodView;

/// A way to pay.
public final class MethodForm extends Form<PaymentMethodView> {
    final TextEntry<PaymentMethodView> name =
            words("name", PaymentMethodView::name).required();
    final ValueEntry<PaymentMethodView, PaymentKind> kind = choice("kind", PaymentKind.OTHER, PaymentMethodView::kind);
    final ValueEntry<PaymentMethodView, Boolean> active = flag("is_active", true, PaymentMethodView::isActive);
    final TextEntry<PaymentMethodView> sortOrder = number("sort_order", PaymentMethodView::sortOrder);
    final TranslationEntry<PaymentMethodView> translation;

    MethodForm(Supplier<String> language) {
        translation = translation(language, PaymentMethodView::translations);
    }
}
