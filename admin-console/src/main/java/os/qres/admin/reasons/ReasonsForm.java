package os.qres.admin.reasons;

import java.util.List;
import java.util.function.Function;
import os.qres.admin.form.Form;
import os.qres.admin.form.ValueEntry;
import os.qres.model.reasons.Reason;
import os.qres.model.reasons.ReasonsView;

/// Four lists of reasons.
public final class ReasonsForm extends Form<ReasonsView> {
    final ValueEntry<ReasonsView, List<Reason>> discount = list("discount", ReasonsView::discount);
    final ValueEntry<ReasonsView, List<Reason>> comp = list("comp", ReasonsView::comp);
    final ValueEntry<ReasonsView, List<Reason>> cancellation = list("cancellation", ReasonsView::cancellation);
    final ValueEntry<ReasonsView, List<Reason>> refund = list("refund", ReasonsView::refund);

    private ValueEntry<ReasonsView, List<Reason>> list(String key, Function<ReasonsView, List<Reason>> shown) {
        return choice(key, List.of(), shown);
    }

    List<ValueEntry<ReasonsView, List<Reason>>> lists() {
        return List.of(discount, comp, cancellation, refund);
    }
}
