package os.qres.admin.bill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.bill.BillRulesView;
import os.qres.model.bill.ServiceRule;
import os.qres.model.bill.TaxException;

/// The rules for bills, each entry by its place within them: `taxes.rate`.
public final class BillForm extends Form<BillRulesView> {
    final ValueEntry<BillRulesView, Boolean> included =
            flag("taxes.included", true, rules -> rules.taxes().included());
    final TextEntry<BillRulesView> rate =
            percent("taxes.rate", rules -> rules.taxes().rate()).required();
    final TextEntry<BillRulesView> serviceRate =
            percent("taxes.service_rate", rules -> rules.taxes().serviceRate()).required();
    final ValueEntry<BillRulesView, List<TaxException>> exceptions =
            choice("taxes.exceptions", List.of(), rules -> rules.taxes().exceptions());
    final ValueEntry<BillRulesView, List<ServiceRule>> service = choice("service", List.of(), BillRulesView::service);
    final TextEntry<BillRulesView> waiterCap =
            percent("discounts.waiter", rules -> rules.discounts().waiter()).required();
    final TextEntry<BillRulesView> managerCap =
            percent("discounts.manager", rules -> rules.discounts().manager()).required();

    /// What differs, each at its place: `{"taxes": {"rate": 2000}}`.
    Map<String, @Nullable Object> nestedPatch() {
        Map<String, @Nullable Object> nested = new LinkedHashMap<>();
        Map<String, Map<String, @Nullable Object>> parts = new LinkedHashMap<>();
        patch().forEach((key, value) -> {
            int dot = key.indexOf('.');
            if (dot < 0) {
                nested.put(key, value);
                return;
            }
            Map<String, @Nullable Object> part =
                    parts.computeIfAbsent(key.substring(0, dot), _ -> new LinkedHashMap<>());
            part.put(key.substring(dot + 1), value);
            nested.put(key.substring(0, dot), part);
        });
        return nested;
    }
}
