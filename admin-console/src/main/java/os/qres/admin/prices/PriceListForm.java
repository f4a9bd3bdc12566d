package os.qres.admin.prices;

import java.util.List;
import java.util.function.Supplier;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.TranslationEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.orders.OrderType;
import os.qres.model.prices.PriceListView;
import os.qres.model.prices.PriceRule;

/// A price list.
public final class PriceListForm extends Form<PriceListView> {
    final TextEntry<PriceListView> name = words("name", PriceListView::name).required();
    final ValueEntry<PriceListView, Boolean> active = flag("is_active", true, PriceListView::isActive);
    final TextEntry<PriceListView> priority =
            number("priority", PriceListView::priority).required().beginsWith("0");
    final ValueEntry<PriceListView, List<Integer>> weekdays = choice("weekdays", List.of(), PriceListView::weekdays);
    final TextEntry<PriceListView> startsAt = words("starts_at", PriceListView::startsAt);
    final TextEntry<PriceListView> endsAt = words("ends_at", PriceListView::endsAt);
    final ValueEntry<PriceListView, List<OrderType>> orderTypes =
            choice("order_types", List.of(), PriceListView::orderTypes);
    final ValueEntry<PriceListView, List<PriceRule>> rules = choice("rules", List.of(), PriceListView::rules);
    final TranslationEntry<PriceListView> translation;

    PriceListForm(Supplier<String> language) {
        translation = translation(language, PriceListView::translations);
    }
}
