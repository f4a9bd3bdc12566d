package os.qres.admin.floor;

import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.model.floor.AttentionLimitsView;

/// For how many minutes guests may wait.
public final class AttentionForm extends Form<AttentionLimitsView> {
    final TextEntry<AttentionLimitsView> seated =
            number("seated", AttentionLimitsView::seated).required();
    final TextEntry<AttentionLimitsView> call =
            number("call", AttentionLimitsView::call).required();
    final TextEntry<AttentionLimitsView> kitchen =
            number("kitchen", AttentionLimitsView::kitchen).required();
    final TextEntry<AttentionLimitsView> ready = number("ready", AttentionLimitsView::ready);
    final TextEntry<AttentionLimitsView> billed =
            number("billed", AttentionLimitsView::billed).required();
}
