package os.qres.admin.menu;

import java.util.function.Supplier;
import os.qres.admin.form.Form;
import os.qres.admin.form.TextEntry;
import os.qres.admin.form.TranslationEntry;
import os.qres.admin.form.ValueEntry;
import os.qres.model.menu.VariationView;

/// One of the sizes or portions that a dish is sold in.
public final class VariationForm extends Form<VariationView> {
    final TextEntry<VariationView> name = words("name", VariationView::name).required();
    final TextEntry<VariationView> price = money("price", VariationView::price).required();
    final TextEntry<VariationView> weight = number("weight", VariationView::weight);
    final TextEntry<VariationView> calories = number("calories", VariationView::calories);
    final TextEntry<VariationView> sortOrder = number("sort_order", VariationView::sortOrder);
    final ValueEntry<VariationView, Boolean> isDefault = flag("is_default", false, VariationView::isDefault);
    final ValueEntry<VariationView, Boolean> available = flag("is_available", true, VariationView::isAvailable);
    final TranslationEntry<VariationView> translation;

    VariationForm(Supplier<String> language) {
        translation = translation(language, VariationView::translations);
    }
}
